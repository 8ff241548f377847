package org.maractracker.store.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Schema of the database, in the order they are made, with what each database role may do with its
 * rows: the one list of both. The roles themselves are made by docker/postgres/roles.sql.
 */
public enum Schema {
  /**
   * The facts, which are added and read. No role is granted more, and a trigger refuses everything
   * else as well.
   */
  EVENTS(
      Map.of(
          Schema.COMMAND_ROLE,
          "select, insert",
          Schema.QUERY_ROLE,
          "select",
          Schema.REMINDERS_ROLE,
          "select, insert")),
  COMMAND(Map.of(Schema.COMMAND_ROLE, Schema.ROWS, Schema.REMINDERS_ROLE, Schema.ROWS)),
  QUERY(
      Map.of(Schema.QUERY_ROLE, Schema.ROWS, Schema.REMINDERS_ROLE, Schema.ROWS),
      "review_bundle",
      "ledger_checkpoint"),
  /**
   * A second set of the tables of {@link #QUERY}: the shadow schema, in which a view is rebuilt
   * while the first set is read.
   */
  QUERY_REBUILD(Map.of(Schema.QUERY_ROLE, Schema.ROWS, Schema.REMINDERS_ROLE, Schema.ROWS));

  private static final String COMMAND_ROLE = "tracker_command";
  private static final String QUERY_ROLE = "tracker_query";

  /** Role of a process that is both sides, apart from those that serve people. */
  private static final String REMINDERS_ROLE = "tracker_reminders";

  private static final String ROWS = "select, insert, update, delete";

  @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
  private final Map<String, String> privileges;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> appendOnly;

  /**
   * @param appendOnly tables that no role may do more with than add and read, whatever else it may
   *     do in the schema
   */
  Schema(Map<String, String> privileges, String... appendOnly) {
    this.privileges = privileges;
    this.appendOnly = List.of(appendOnly);
  }

  /**
   * Returns the folder under {@code db/} with a schema's migrations: the one of its name, except
   * for {@link #QUERY_REBUILD}.
   */
  static String folderOf(String schemaName) {
    return schemaName.equals(QUERY_REBUILD.schemaName()) ? QUERY.schemaName() : schemaName;
  }

  /** Returns the name that the database has for it. */
  public String schemaName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns what is granted on its tables, by role. */
  Map<String, String> privileges() {
    return privileges;
  }

  /** Returns the tables whose rows no role may change or take away. */
  List<String> appendOnly() {
    return appendOnly;
  }
}
