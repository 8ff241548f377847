package org.maractracker.query.model.action;

import java.util.List;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.store.events.RecordedEvent;

/** Actions as they were, or as they were known, at a moment. */
public interface ActionsAsOf {

  /**
   * All there is to read of them.
   *
   * @param moment not the present
   */
  ActionQueries at(AsOf moment);

  /**
   * Those of some events that a moment selects, in the order they were recorded.
   *
   * @param events of any actions, cases, meetings and MARACs, all of each, in order
   * @return none of what had not begun at that moment
   */
  List<RecordedEvent> selected(AsOf moment, List<RecordedEvent> events);
}
