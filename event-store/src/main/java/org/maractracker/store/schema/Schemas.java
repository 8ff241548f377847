package org.maractracker.store.schema;

import javax.sql.DataSource;

/** Makes sure, before anything reads a schema, that it is as this code needs it. */
public final class Schemas {

  private final DataSource dataSource;
  private final boolean migrates;

  /**
   * Waits for the database, so that nothing else is the first to miss it.
   *
   * @param migrates whether this process changes what is not so; otherwise it refuses to start
   */
  Schemas(DataSource dataSource, boolean migrates) {
    StoreNotUsable.unless(() -> FirstConnection.await(dataSource));
    this.dataSource = dataSource;
    this.migrates = migrates;
  }

  /**
   * Once for each schema a process reads or writes, before it does.
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
