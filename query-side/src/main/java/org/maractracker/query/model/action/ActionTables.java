package org.maractracker.query.model.action;

import java.util.Map;

/**
 * Table names and SQL fragments for a selection; they differ between views, and between the present
 * and the past.
 *
 * @param answer the column that answers the selection
 * @param actions the rows, as {@code a}
 * @param valid which of the rows are valid at the moment asked for
 * @param readers who may find the action, as {@code g}, joined to it
 * @param owners its owner and partners now, as {@code g}, joined to it
 * @param concerned its owner and partners, as {@code g}, joined to it
 * @param onMeeting the meetings on whose list it stands, as {@code g}, joined to it
 * @param found the rows that a list is found by, joined to {@code a}: {@code a} itself where the
 *     list has none of its own
 * @param due the column of its due date, never null where it is ordered by
 * @param parameters the values of the parameters in these texts
 */
public record ActionTables(
    String answer,
    String actions,
    String valid,
    String readers,
    String owners,
    String concerned,
    String onMeeting,
    String found,
    String due,
    Map<String, ?> parameters) {

  /** Tables of the present, as the action list has them. */
  static final ActionTables PRESENT = present("", "a");

  /**
   * Returns the tables of the present for actions found by a view of their own: both views must
   * know of an action.
   */
  static ActionTables foundBy(String view) {
    return present(
        " join query.%s_action f on f.action_id = a.action_id and f.marac_id = a.marac_id"
            .formatted(view),
        "f");
  }

  private static ActionTables present(String joined, String found) {
    String agencies = "query.actionlist_agency g where g.action_id = a.action_id";
    return new ActionTables(
        "a.state",
        "query.actionlist_action a" + joined,
        "",
        agencies,
        agencies + " and g.concerned",
        agencies + " and g.concerned",
        "query.actionlist_on_meeting g where g.action_id = a.action_id",
        found,
        "a.sort_on",
        Map.of());
  }
}
