package org.maractracker.store;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** Tells a PostgreSQL from the embedded H2. */
final class Postgres {

  private Postgres() {}

  static boolean is(DataSource dataSource) throws MetaDataAccessException {
    return "PostgreSQL"
        .equals(
            JdbcUtils.<String>extractDatabaseMetaData(
                dataSource, metaData -> metaData.getDatabaseProductName()));
  }
}
