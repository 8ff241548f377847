package org.maractracker.query.web.page;

import java.time.Duration;
import java.time.Instant;

/**
 * Moment that all pages of a list are read as of: that of its first page (contract 4.2).
 *
 * @param position the last position that was read
 * @param knownAt when the event at that position was recorded
 * @param askedAt when the first page was asked for; things are judged by that day on all pages
 */
public record Pin(long position, Instant knownAt, Instant askedAt) {

  /** That of a list whose pages are read as they are. */
  public static final Pin NONE = new Pin(0, Instant.EPOCH, Instant.EPOCH);

  /** How long the pages of a list can be followed. */
  private static final Duration LIFE = Duration.ofDays(1);

  boolean hasExpired(Instant now) {
    return now.isAfter(askedAt.plus(LIFE));
  }

  /** Returns whether a list can have had such a moment: nodes' clocks differ by less than a day. */
  boolean isPossible(Instant now) {
    return position > 0
        && !askedAt.isAfter(now.plus(LIFE))
        && !knownAt.isAfter(now.plus(LIFE))
        && !knownAt.isBefore(Instant.EPOCH);
  }
}
