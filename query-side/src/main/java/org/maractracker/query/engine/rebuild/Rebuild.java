package org.maractracker.query.engine.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Progress or outcome of a view's last rebuild, or of its last comparison with one.
 *
 * @param readTo the last position it has applied
 * @param of the store's last position when the run last reported
 * @param eventsPerSecond average over the whole run
 * @param differences the tables that differed from what the events say; none while it runs
 * @param by the stable id of who asked for it
 * @param failure the class of the exception that ended it, {@code stopped} when its node was
 *     stopped, {@code interrupted} when its node fell silent; null unless it failed
 */
public record Rebuild(
    String view,
    State state,
    long readTo,
    long of,
    long eventsPerSecond,
    List<Difference> differences,
    Instant startedAt,
    @Nullable Instant finishedAt,
    String by,
    @Nullable String failure) {

  public enum State {
    RUNNING,
    /** The live rows are what the events say. */
    SWAPPED,
    /** The live rows were compared with what the events say, and are as they were. */
    COMPARED,
    /** The live rows are as they were before; the rebuild can be started again. */
    FAILED
  }

  /**
   * Number of rows in which a table differed. A row whose content was wrong counts on both sides.
   *
   * @param removed rows that should not have been there
   * @param added rows that were missing
   */
  public record Difference(String table, long removed, long added) {}

  /** Time without a report after which a run counts as dead. */
  static final Duration SILENCE = Duration.ofSeconds(60);

  static boolean isDead(Instant reportedAt, Instant now) {
    return Duration.between(reportedAt, now).compareTo(SILENCE) > 0;
  }

  static long rate(long events, Instant from, Instant to) {
    long millis = Duration.between(from, to).toMillis();
    return millis <= 0 ? 0 : events * 1000 / millis;
  }
}
