package org.maractracker.query;

import java.util.List;
import org.maractracker.query.model.action.ActionQueries;
import org.maractracker.query.model.action.ActionsAsOf;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.store.events.RecordedEvent;

/** For tests that ask for the present alone. */
public final class NoPast implements ActionsAsOf {

  @Override
  public ActionQueries at(AsOf moment) {
    throw new AssertionError("Nobody asked for the past");
  }

  @Override
  public List<RecordedEvent> selected(AsOf moment, List<RecordedEvent> events) {
    return moment.isNow() ? events : at(moment, events);
  }

  private static List<RecordedEvent> at(AsOf moment, List<RecordedEvent> events) {
    throw new AssertionError("Nobody asked %d events as of %s".formatted(events.size(), moment));
  }
}
