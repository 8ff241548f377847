package org.maractracker.store.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Waits a while for a database that is only just starting, or busy: a whole installation is started
 * at once. One that says no is not asked again.
 */
final class FirstConnection {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private FirstConnection() {}

  static void await(DataSource dataSource) throws SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try (Connection _ = dataSource.getConnection()) {
        return;
      } catch (SQLException e) {
        if (saysNo(e.getSQLState()) || System.nanoTime() > end) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /**
   * Anything but an address nobody answers at (08), too many connections (53), starting up (57).
   */
  private static boolean saysNo(@Nullable String state) {
    return state != null
        && !state.startsWith("08")
        && !state.startsWith("53")
        && !state.startsWith("57");
  }
}
