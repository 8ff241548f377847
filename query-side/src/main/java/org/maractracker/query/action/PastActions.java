package org.maractracker.query.action;

import org.maractracker.query.page.Moment;

/** Actions as they were, or as they were known, at a moment. */
public interface PastActions {

  /**
   * All there is to read of them.
   *
   * @param moment not the present
   */
  ActionReading at(Moment moment);
}
