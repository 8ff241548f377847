package org.maractracker.query.action;

import java.util.List;
import org.maractracker.query.page.Moment;
import org.maractracker.store.RecordedEvent;

/** Actions as they were, or as they were known, at a moment. */
public interface PastActions {

  /**
   * All there is to read of them.
   *
   * @param moment not the present
   */
  ActionReading at(Moment moment);

  /**
   * Those of some events that a moment selects, in the order they were recorded.
   *
   * @param events of any actions, cases, meetings and MARACs, all of each, in order
   * @return none of what had not begun at that moment
   */
  List<RecordedEvent> selected(Moment moment, List<RecordedEvent> events);
}
