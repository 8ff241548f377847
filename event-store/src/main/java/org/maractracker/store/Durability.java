package org.maractracker.store;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
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

  private final JdbcTemplate jdbc;
  private final boolean needed;
  private final Lock lock = new ReentrantLock();
  private final Condition flushed = lock.newCondition();
  private long asked;
  private long done;
  private boolean flushing;

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
      while (done < mine) {
        if (flushing) {
          flushed.awaitUninterruptibly();
        } else {
          flushForAll();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** For all who have asked by now; whoever asks meanwhile may have committed too late for it. */
  private void flushForAll() {
    flushing = true;
    long upTo = asked;
    lock.unlock();
    boolean succeeded = false;
    try {
      jdbc.query(FLUSH, row -> {});
      succeeded = true;
    } finally {
      lock.lock();
      flushing = false;
      done = succeeded ? upTo : done;
      flushed.signalAll();
    }
  }
}
