package org.maractracker.store.schema;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * Brings one schema to the form this code needs, from the folder {@code db/<schema>} on the class
 * path. A schema and a history each, so that either side can start alone, in any order. A schema
 * that a newer version has been at is never used.
 */
public final class SchemaMigration {

  private static final Set<MigrationState> UNKNOWN_TO_THIS_CODE =
      EnumSet.of(
          MigrationState.FUTURE_SUCCESS,
          MigrationState.FUTURE_FAILED,
          MigrationState.MISSING_SUCCESS,
          MigrationState.MISSING_FAILED);

  private static final String MIGRATE =
      "Run org.maractracker.MigrateMain of this version as the owner of the schemas, or start with TRACKER_SCHEMA=migrate.";

  private SchemaMigration() {}

  /** Every schema, and on PostgreSQL what the database roles may do there. */
  public static void migrateAll(DataSource dataSource) {
    for (Schema schema : Schema.values()) {
      migrate(dataSource, schema.schemaName());
    }
    StoreNotUsable.unless(() -> {
      if (Postgres.is(dataSource)) {
        new Grants(dataSource).give();
      }
    });
  }

  /**
   * Creates or upgrades the schema; does nothing when it is as it should be.
   *
   * @throws StoreNotUsable when it is newer than this code, or the database is away
   */
  public static void migrate(DataSource dataSource, String schema) {
    StoreNotUsable.unless(() -> {
      Flyway flyway = flyway(dataSource, schema);
      refuseNewer(flyway.info(), schema);
      flyway.migrate();
    });
  }

  /**
   * Changes nothing.
   *
   * @throws StoreNotUsable when the schema is not exactly as this code needs it, or the database is
   *     away
   */
  public static void check(DataSource dataSource, String schema) {
    StoreNotUsable.unless(() -> {
      Flyway flyway = flyway(dataSource, schema);
      MigrationInfoService info = flyway.info();
      refuseNewer(info, schema);
      if (info.applied().length == 0) {
        throw new StoreNotUsable("The schema \"" + schema + "\" is not there.", MIGRATE);
      }
      if (info.pending().length > 0) {
        throw new StoreNotUsable(
            "The schema \"" + schema + "\" is older than this version of the tracker.", MIGRATE);
      }
      if (!flyway.validateWithResult().validationSuccessful) {
        throw new StoreNotUsable(
            "The schema \"" + schema + "\" was not made by this version's migrations.",
            "Start the version that made it, or restore a database of this one.");
      }
    });
  }

  private static void refuseNewer(MigrationInfoService info, String schema) {
    if (Arrays.stream(info.all())
        .map(MigrationInfo::getState)
        .anyMatch(UNKNOWN_TO_THIS_CODE::contains)) {
      throw new StoreNotUsable(
          "The schema \"" + schema + "\" is newer than this version of the tracker.",
          "Start the version that made it, or a later one.");
    }
  }

  private static Flyway flyway(DataSource dataSource, String schema)
      throws SQLException, MetaDataAccessException {
    FirstConnection.await(dataSource);
    FluentConfiguration configuration =
        Flyway.configure()
            .dataSource(within(dataSource, schema))
            .schemas(schema)
            .locations(locations(dataSource, schema))
            .failOnMissingLocations(true)
            .connectRetries(3)
            .connectRetriesInterval(1);
    // Its own way holds the lock in a transaction that is idle meanwhile, which the server ends.
    configuration
        .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
        .setTransactionalLock(false);
    return configuration.load();
  }

  /**
   * One schema's migrations make another's tables too: they name the first, and find the second.
   */
  private static DataSource within(DataSource dataSource, String schema) {
    String folder = Schema.folderOf(schema);
    return folder.equals(schema) ? dataSource : new RenamedSchema(dataSource, folder, schema);
  }

  private static String[] locations(DataSource dataSource, String schema)
      throws MetaDataAccessException {
    String common = "classpath:db/" + Schema.folderOf(schema);
    return Schema.EVENTS.schemaName().equals(schema) && Postgres.is(dataSource)
        ? new String[] {common, common + "-postgresql"}
        : new String[] {common};
  }
}
