package org.maractracker.store.schema;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says to the database roles what they may do in each schema, anew after each migration, so that a
 * table that was just added is covered too. A role that is not there is passed over: an
 * installation may have one user for everything. PostgreSQL alone.
 */
final class Grants {

  /** Any number but the order lock's: two that grant at once would hinder one another. */
  private static final long ONE_AT_A_TIME = 0x47_52_41_4E_54L;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  Grants(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
  }

  /** All or nothing, so that a process at work never misses a privilege in between. */
  void give() {
    transaction.executeWithoutResult(status -> {
      jdbc.query("select pg_advisory_xact_lock(" + ONE_AT_A_TIME + ")", row -> {});
      for (Schema schema : Schema.values()) {
        schema.privileges().entrySet().stream()
            .filter(granted -> isThere(granted.getKey()))
            .flatMap(granted ->
                statements(schema.schemaName(), granted.getKey(), granted.getValue()).stream())
            .forEach(jdbc::execute);
      }
    });
  }

  private boolean isThere(String role) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select from pg_roles where rolname = ?)", Boolean.class, role));
  }

  /** Names and privileges are this code's own. The migrations' history is for reading alone. */
  private static List<String> statements(String schema, String role, String privileges) {
    String all = " on all tables in schema " + schema;
    String history = " on " + schema + ".flyway_schema_history";
    return List.of(
        "grant usage on schema " + schema + " to " + role,
        "revoke all" + all + " from " + role,
        "grant " + privileges + all + " to " + role,
        "revoke all" + history + " from " + role,
        "grant select" + history + " to " + role);
  }
}
