package org.maractracker.embedded;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Turn to write to the embedded database, which one connection has at a time. */
final class WriteTurn {

  /** Longest time to wait for it: as long as the database itself waits for a lock. */
  static final Duration LONGEST = Duration.ofSeconds(5);

  private static final String LOCK_TIMEOUT_STATE = "HYT00";

  /** The database's own code for a lock that was not had in time, as which this is understood. */
  private static final int LOCK_TIMEOUT = 50200;

  private final Semaphore free = new Semaphore(1, true);
  private final Duration longest;

  WriteTurn() {
    this(LONGEST);
  }

  WriteTurn(Duration longest) {
    this.longest = longest;
  }

  /**
   * Waits for the turn, in the order of asking.
   *
   * @throws SQLException when it was not free in time, or the thread is interrupted
   */
  void take() throws SQLException {
    try {
      if (free.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new SQLTimeoutException(
        "Another transaction writes for too long", LOCK_TIMEOUT_STATE, LOCK_TIMEOUT);
  }

  void giveBack() {
    free.release();
  }

  /** Returns how many wait for it. */
  int waiting() {
    return free.getQueueLength();
  }
}
