package org.maractracker.query.model.action;

import java.util.Map;

/**
 * The tables a selection is asked of: they differ between the views, and between the present and
 * the past.
 *
 * @param answer the column that answers the selection
 * @param actions the rows, as {@code a}
 * @param valid which of the rows are valid at the moment asked for
 * @param readers who may find the action, as {@code g}, joined to it
 * @param concerned its owner and partners, as {@code g}, joined to it
 * @param onMeeting the meetings on whose list it stands, as {@code g}, joined to it
 * @param found the rows that a list is found by, joined to {@code a}: {@code a} itself where it has
 *     none of its own
 * @param due the column of its due date, never null where it is ordered by
 * @param parameters what these texts name
 */
public record ActionTables(
    String answer,
    String actions,
    String valid,
    String readers,
    String concerned,
    String onMeeting,
    String found,
    String due,
    Map<String, ?> parameters) {

  /** The present, as the action list has it. */
  static final ActionTables PRESENT = present("", "a");

  /** The present, of actions that a view of its own finds: both must know of it. */
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
        "query.actionlist_on_meeting g where g.action_id = a.action_id",
        found,
        "a.sort_on",
        Map.of());
  }
}
