package org.maractracker.store.schema;

import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Privileges of the database roles in each schema, granted again after each migration, so that a
 * table that was just added is covered too. A role that does not exist is passed over: an
 * installation may have one user for everything. PostgreSQL alone has them.
 */
public final class Grants {

  /**
   * Key of an advisory lock, any number but the order lock's: two processes that grant at once
   * would hinder one another.
   */
  private static final long ONE_AT_A_TIME = 0x47_52_41_4E_54L;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  Grants(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
  }

  /** Grants all or nothing, so that a process at work never misses a privilege in between. */
  void give() {
    transaction.executeWithoutResult(status -> {
      jdbc.query("select pg_advisory_xact_lock(" + ONE_AT_A_TIME + ")", row -> {});
      for (Schema schema : Schema.values()) {
        schema.privileges().entrySet().stream()
            .filter(granted -> isThere(granted.getKey()))
            .flatMap(granted -> statements(schema, granted.getKey(), granted.getValue()))
            .forEach(jdbc::execute);
      }
    });
  }

  private boolean isThere(String role) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select from pg_roles where rolname = ?)", Boolean.class, role));
  }

  /**
   * Builds the statements from names and privileges of this code's own. The migrations' history is
   * for reading alone.
   */
  private static Stream<String> statements(Schema schema, String role, String privileges) {
    String name = schema.schemaName();
    String all = " on all tables in schema " + name;
    String history = " on " + name + ".flyway_schema_history";
    return Stream.concat(
        Stream.of(
            "grant usage on schema " + name + " to " + role,
            "revoke all" + all + " from " + role,
            "grant " + privileges + all + " to " + role,
            "revoke all" + history + " from " + role,
            "grant select" + history + " to " + role),
        schema.appendOnly().stream()
            .map(table -> "revoke update, delete on " + name + "." + table + " from " + role));
  }
}
