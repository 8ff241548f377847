package org.maractracker.ledger;

import java.util.List;

/**
 * Completeness check of what is made from the events: an audit asks it whether everything that is
 * recorded is visible. A process that keeps views of the events supplies one.
 */
@FunctionalInterface
public interface Coverage {

  /** Check of a process that keeps nothing that could miss an event. */
  Coverage NONE = upTo -> List.of();

  /**
   * Event that a view should know and does not.
   *
   * @param view the view's name
   * @param position the event's position in the store
   */
  record Unseen(String view, long position) {}

  /**
   * Row that is not what the events say.
   *
   * @param row its key in the table, never what people wrote
   */
  record Differing(String view, String table, String row) {}

  /** Returns the rows that were found to differ when they were last compared. */
  default List<Differing> differing() {
    return List.of();
  }

  /**
   * Looks for every event in what was made of it.
   *
   * @param upTo the last position that is looked for
   * @return the first missing event of each view that lacks one
   */
  List<Unseen> unseen(long upTo);
}
