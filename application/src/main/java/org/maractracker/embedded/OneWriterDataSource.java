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

  /** SQLSTATE by which a PostgreSQL says that its disk did not do as asked. */
  private static final String IO_ERROR = "58030";

  private final WriteTurn turn;
  private final DiskReserve reserve;

  /**
   * @param pool connections that nobody else writes on
   * @param turn the one of this database
   * @param reserve space that it leaves free
   */
  OneWriterDataSource(DataSource pool, WriteTurn turn, DiskReserve reserve) {
    super(pool);
    this.turn = turn;
    this.reserve = reserve;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return OneWriterConnection.over(obtainTargetDataSource().getConnection(), this);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return OneWriterConnection.over(obtainTargetDataSource().getConnection(user, password), this);
  }

  /**
   * Waits for the turn to write.
   *
   * @throws SQLException when it is not had in time, or the disk is full
   */
  void takeTurn() throws SQLException {
    reserve.require();
    turn.take();
  }

  void giveTurnBack() {
    turn.giveBack();
  }

  /**
   * Returns the failure as it is to be thrown, and gives up connections of a database that has
   * closed itself, as it does when it could not write: it opens again with the first connection
   * after the last of them. Whoever finds it closed is not told by it why.
   */
  SQLException understood(SQLException failure) {
    boolean unwritten =
        failure.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED
            || Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(IOException.class::isInstance);
    if (!unwritten) {
      return failure;
    }
    giveUpConnections();
    return new SQLException(failure.getMessage(), IO_ERROR, failure);
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
