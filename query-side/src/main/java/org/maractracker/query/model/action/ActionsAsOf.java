package org.maractracker.query.model.action;

import java.util.List;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.store.events.RecordedEvent;

/** Access to actions as they were, or were known, at a moment. */
public interface ActionsAsOf {

  /**
   * Returns the query service for that moment.
   *
   * @param moment not the present
   */
  ActionQueries at(AsOf moment);

  /**
   * Returns the events that a moment selects, in the order they were recorded.
   *
   * @param events of any actions, cases, meetings and MARACs, all of each, in order
   * @return none of what had not begun at that moment
   */
  List<RecordedEvent> selected(AsOf moment, List<RecordedEvent> events);
}
