package org.maractracker.store;

import java.util.Locale;
import java.util.Map;

/**
 * Every schema there is, in the order they are made, and what each database role may do with its
 * rows: the one list of both. The roles themselves are made by docker/postgres/roles.sql.
 */
public enum Schema {
  /** The facts: added and read. Nobody is granted more, and a trigger refuses more besides. */
  EVENTS(Map.of(Schema.COMMAND_ROLE, "select, insert", Schema.QUERY_ROLE, "select")),
  COMMAND(Map.of(Schema.COMMAND_ROLE, "select, insert, update, delete")),
  QUERY(Map.of(Schema.QUERY_ROLE, "select, insert, update, delete"));

  private static final String COMMAND_ROLE = "tracker_command";
  private static final String QUERY_ROLE = "tracker_query";

  @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
  private final Map<String, String> privileges;

  Schema(Map<String, String> privileges) {
    this.privileges = privileges;
  }

  /** As the database calls it; its migrations are in the folder {@code db/<name>}. */
  public String schemaName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is granted on its tables, by role. */
  Map<String, String> privileges() {
    return privileges;
  }
}
