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
    String due,
    Map<String, ?> parameters) {

  /** The present, in the tables of one view. */
  static ActionTables ofView(String view, ActionColumns columns) {
    String agencies = "query." + view + "_agency g where g.action_id = a.action_id";
    return new ActionTables(
        "a.state",
        "query." + view + "_action a",
        "",
        agencies,
        agencies + " and g.concerned",
        "query." + view + "_on_meeting g where g.action_id = a.action_id",
        columns.names().contains("sort_on") ? "a.sort_on" : "a.due_on",
        Map.of());
  }

  String name(String sql) {
    return sql.replace("{readers}", readers)
        .replace("{concerned}", concerned)
        .replace("{on_meeting}", onMeeting)
        .replace("{due}", due);
  }
}
