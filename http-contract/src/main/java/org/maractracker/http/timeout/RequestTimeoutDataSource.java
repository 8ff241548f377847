package org.maractracker.http.timeout;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Data source that gives a request's thread connections with a time limit. Getting a connection and
 * then hearing nothing on it take {@link #PATIENCE} together, so that the sender has an answer
 * within two seconds. A connection on which nothing was heard is thrown away: the statement that
 * was sent on it may still be under way.
 */
final class RequestTimeoutDataSource extends DelegatingDataSource {

  private static final Duration PATIENCE = Duration.ofMillis(1500);

  /** Least time that remains for a thread that got a connection at the last moment. */
  private static final Duration LEAST = Duration.ofMillis(250);

  RequestTimeoutDataSource(DataSource pool) {
    super(pool);
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (RequestContextHolder.getRequestAttributes() == null) {
      return super.getConnection();
    }
    long asked = System.nanoTime();
    Connection connection = super.getConnection();
    Duration left = PATIENCE.minusNanos(System.nanoTime() - asked);
    // The pool takes it back when the connection is returned.
    connection.setNetworkTimeout(
        Runnable::run, (int) (left.compareTo(LEAST) < 0 ? LEAST : left).toMillis());
    return connection;
  }
}
