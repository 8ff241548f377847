package org.maractracker.store.schema;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** Tells a PostgreSQL from the embedded H2. */
public final class Postgres {

  private Postgres() {}

  /** Whether it is one, for whoever wires something to a database that is known to be there. */
  public static boolean isBehind(DataSource dataSource) {
    try {
      return is(dataSource);
    } catch (MetaDataAccessException e) {
      throw new IllegalStateException("The database did not say what it is", e);
    }
  }

  static boolean is(DataSource dataSource) throws MetaDataAccessException {
    return "PostgreSQL"
        .equals(
            JdbcUtils.<String>extractDatabaseMetaData(
                dataSource, metaData -> metaData.getDatabaseProductName()));
  }
}
