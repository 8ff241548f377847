package org.maractracker.store.schema;

import java.util.Locale;
import java.util.Map;

/**
 * Every schema there is, in the order they are made, and what each database role may do with its
 * rows: the one list of both. The roles themselves are made by docker/postgres/roles.sql.
 */
public enum Schema {
  /** The facts: added and read. Nobody is granted more, and a trigger refuses more besides. */
  EVENTS(
      Map.of(
          Schema.COMMAND_ROLE,
          "select, insert",
          Schema.QUERY_ROLE,
          "select",
          Schema.REMINDERS_ROLE,
          "select, insert")),
  COMMAND(Map.of(Schema.COMMAND_ROLE, Schema.ROWS, Schema.REMINDERS_ROLE, Schema.ROWS)),
  QUERY(Map.of(Schema.QUERY_ROLE, Schema.ROWS, Schema.REMINDERS_ROLE, Schema.ROWS)),
  /** The tables of {@link #QUERY} once more: where a view is made anew beside the one read. */
  QUERY_REBUILD(Map.of(Schema.QUERY_ROLE, Schema.ROWS, Schema.REMINDERS_ROLE, Schema.ROWS));

  private static final String COMMAND_ROLE = "tracker_command";
  private static final String QUERY_ROLE = "tracker_query";

  /** Of a process that is both sides, apart from those that serve people. */
  private static final String REMINDERS_ROLE = "tracker_reminders";

  private static final String ROWS = "select, insert, update, delete";

  @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
  private final Map<String, String> privileges;

  Schema(Map<String, String> privileges) {
    this.privileges = privileges;
  }

  /** The folder under {@code db/} with a schema's migrations: that of its name, but for one. */
  static String folderOf(String schemaName) {
    return schemaName.equals(QUERY_REBUILD.schemaName()) ? QUERY.schemaName() : schemaName;
  }

  /** As the database calls it. */
  public String schemaName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is granted on its tables, by role. */
  Map<String, String> privileges() {
    return privileges;
  }
}
