package org.maractracker.store;

import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Waits until what is committed is on the disk. On PostgreSQL an append commits without waiting for
 * it, so that the order lock is not held meanwhile; nothing may be acknowledged, and nothing handed
 * to a view, before this has returned. All who wait at the same time share one flush
 * (docs/decisions/006-flushed-after-the-commit.md). Embedded H2 has written when it has committed.
 */
public final class Durability {

  /**
   * A commit that must wait for the disk waits for all that was committed before it: the log is
   * one. With a synchronous standby it waits for that too, as PostgreSQL is set to.
   */
  private static final String FLUSH = "select pg_logical_emit_message(true, 'marac-tracker', '')";

  /** Together with what came before it, less than the two seconds a sender waits for a 503. */
  private static final Duration PATIENCE = Duration.ofMillis(1500);

  private final JdbcTemplate jdbc;
  private final boolean needed;
  private final Lock lock = new ReentrantLock();
  private final Condition flushed = lock.newCondition();
  private long asked;
  private long done;
  private boolean flushing;
  private long failures;

  public Durability(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
    needed = Postgres.isBehind(dataSource);
  }

  /**
   * Returns when everything that was committed before the call is on the disk.
   *
   * @throws org.springframework.dao.DataAccessException when the database is away; whether it is on
   *     the disk is unknown then
   */
  public void await() {
    if (!needed) {
      return;
    }
    lock.lock();
    try {
      long mine = ++asked;
      long failed = failures;
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (done < mine) {
        if (failures > failed) {
          throw away();
        }
        if (flushing) {
          waitForTheFlush(end - System.nanoTime());
        } else {
          flushForAll();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * One flush that fails fails for all who waited for it: if each tried for itself, one after the
   * other, the last would hear of an absent database minutes later.
   */
  @SuppressWarnings("WaitNotInLoop") // its caller is one
  private void waitForTheFlush(long nanos) {
    try {
      if (flushed.awaitNanos(nanos) <= 0) {
        throw away();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw away();
    }
  }

  private static DataAccessResourceFailureException away() {
    return new DataAccessResourceFailureException(
        "It is unknown whether it is on the disk",
        new SQLTransientConnectionException("The flush that was waited for did not succeed"));
  }

  /** For all who have asked by now; whoever asks meanwhile may have committed too late for it. */
  private void flushForAll() {
    flushing = true;
    long upTo = asked;
    lock.unlock();
    boolean succeeded = false;
    try {
      flush();
      succeeded = true;
    } finally {
      lock.lock();
      flushing = false;
      done = succeeded ? upTo : done;
      failures += succeeded ? 0 : 1;
      flushed.signalAll();
    }
  }

  /** Whoever asks, a view's thread with all its patience too: requests may be waiting for it. */
  private void flush() {
    jdbc.execute(
        (ConnectionCallback<@Nullable Void>)
            connection -> {
              int usual = connection.getNetworkTimeout();
              connection.setNetworkTimeout(Runnable::run, (int) PATIENCE.toMillis());
              try (Statement statement = connection.createStatement()) {
                statement.execute(FLUSH);
              }
              connection.setNetworkTimeout(Runnable::run, usual);
              return null;
            });
  }
}
