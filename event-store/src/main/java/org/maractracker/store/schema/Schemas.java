package org.maractracker.store.schema;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Guard that makes sure, before anything reads a schema, that it has the form this code needs. */
public final class Schemas {

  private final DataSource dataSource;
  private final boolean migrates;

  /**
   * Waits for the database, so that nothing else is the first to miss it.
   *
   * @param migrates whether this process changes a schema of another form; otherwise it refuses to
   *     start
   */
  public Schemas(DataSource dataSource, boolean migrates) {
    StoreNotUsable.unless(() -> FirstConnection.await(dataSource));
    this.dataSource = pool(dataSource);
    this.migrates = migrates;
  }

  /**
   * Returns the pool behind what is wrapped around it: migrations hold a lock on one connection and
   * write on another, which the embedded database's turn to write would not allow. Nobody else is
   * there yet.
   */
  private static DataSource pool(DataSource dataSource) {
    try {
      return dataSource.isWrapperFor(HikariDataSource.class)
          ? dataSource.unwrap(HikariDataSource.class)
          : dataSource;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Prepares a schema; called once for each schema a process reads or writes, before it does.
   *
   * @throws StoreNotUsable when the schema cannot be used
   */
  public void prepare(Schema schema) {
    if (migrates) {
      SchemaMigration.migrate(dataSource, schema.schemaName());
    } else {
      SchemaMigration.check(dataSource, schema.schemaName());
    }
  }
}
