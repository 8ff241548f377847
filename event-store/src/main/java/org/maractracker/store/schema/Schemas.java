package org.maractracker.store.schema;

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
    this.dataSource = dataSource;
    this.migrates = migrates;
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
