package org.maractracker.embedded;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Data source of the embedded database that lets one transaction write at a time, and has it on the
 * disk when its commit returns (docs/decisions/011-one-writer-on-the-embedded-database.md).
 */
final class OneWriterDataSource extends DelegatingDataSource {

  /** SQLSTATE by which a PostgreSQL says so. */
  private static final String DISK_FULL = "53100";

  private final WriteTurn turn;

  /**
   * @param pool connections that nobody else writes on
   * @param turn the one of this database
   */
  OneWriterDataSource(DataSource pool, WriteTurn turn) {
    super(pool);
    this.turn = turn;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return OneWriterConnection.over(obtainTargetDataSource().getConnection(), this);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return OneWriterConnection.over(obtainTargetDataSource().getConnection(user, password), this);
  }

  /** Returns the turn that its connections take. */
  WriteTurn turn() {
    return turn;
  }

  /**
   * Returns the failure as it is to be thrown, and gives up connections of a database that has
   * closed itself, as it does when it could not write: it opens again with the first connection
   * after the last of them.
   */
  SQLException understood(SQLException failure) {
    boolean unwritten =
        Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
            .anyMatch(IOException.class::isInstance);
    if (unwritten || failure.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED) {
      giveUpConnections();
    }
    return unwritten ? new SQLException(failure.getMessage(), DISK_FULL, failure) : failure;
  }

  private void giveUpConnections() {
    try {
      HikariPoolMXBean pool = unwrap(HikariDataSource.class).getHikariPoolMXBean();
      if (pool != null) {
        pool.softEvictConnections();
      }
    } catch (SQLException noPool) {
      throw new IllegalStateException(noPool);
    }
  }
}
