package org.maractracker.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings one schema to the form this code needs, from the folder {@code db/<schema>} on the class
 * path. A schema and a history each, so that either side can start alone, in any order.
 */
public final class SchemaMigration {

  private SchemaMigration() {}

  /** Creates or upgrades the schema; does nothing when it is as it should be. */
  public static void migrate(DataSource dataSource, String schema) {
    Flyway.configure()
        .dataSource(dataSource)
        .schemas(schema)
        .locations("classpath:db/" + schema)
        .load()
        .migrate();
  }
}
