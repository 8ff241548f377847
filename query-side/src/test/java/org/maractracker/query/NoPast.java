package org.maractracker.query;

import java.util.List;
import org.maractracker.query.action.ActionReading;
import org.maractracker.query.action.PastActions;
import org.maractracker.query.page.Moment;
import org.maractracker.store.RecordedEvent;

/** For tests that ask for the present alone. */
public final class NoPast implements PastActions {

  @Override
  public ActionReading at(Moment moment) {
    throw new AssertionError("Nobody asked for the past");
  }

  @Override
  public List<RecordedEvent> selected(Moment moment, List<RecordedEvent> events) {
    return moment.isNow() ? events : at(moment, events);
  }

  private static List<RecordedEvent> at(Moment moment, List<RecordedEvent> events) {
    throw new AssertionError("Nobody asked %d events as of %s".formatted(events.size(), moment));
  }
}
