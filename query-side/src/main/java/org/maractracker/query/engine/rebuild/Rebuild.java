package org.maractracker.query.engine.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last rebuild of a view, as far as it has come.
 *
 * @param readTo the last position it has applied
 * @param of the last position there was when it last said something
 * @param eventsPerSecond over the whole of it
 * @param differences the tables that were not as the events say; none while it runs
 * @param by the stable id of whoever asked for it
 * @param failure the class of what ended it, {@code stopped} when its node was, {@code interrupted}
 *     when that fell silent; null unless it failed
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

  /** Where a rebuild stands. */
  public enum State {
    RUNNING,
    /** What is read now is what the events say. */
    SWAPPED,
    /** What is read is as it was before; it can be started again. */
    FAILED
  }

  /**
   * How a table differed. A row whose content was wrong counts on both sides.
   *
   * @param removed rows that were there and should not have been
   * @param added rows that were missing
   */
  public record Difference(String table, long removed, long added) {}

  /** How long a run may say nothing before it counts as dead. */
  static final Duration SILENCE = Duration.ofSeconds(60);

  static boolean isDead(Instant reportedAt, Instant now) {
    return Duration.between(reportedAt, now).compareTo(SILENCE) > 0;
  }

  static long rate(long events, Instant from, Instant to) {
    long millis = Duration.between(from, to).toMillis();
    return millis <= 0 ? 0 : events * 1000 / millis;
  }
}
