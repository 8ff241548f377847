package org.maractracker.query.web.page;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Moment of one page of a list. The first page is read as it was asked for; the pages after it are
 * read as of the first.
 */
public final class ListMoment {

  private final AsOf asked;
  private final @Nullable Pin first;
  private final long position;
  private final Supplier<Pin> now;
  private final Instant askedAt;
  private @Nullable Pin pin;

  /**
   * @param asked the moment that was asked for
   * @param first that of the first page; null when this is the first
   * @param position how far the views have read, at least
   * @param now makes the pin of a first page, when there is a page after it
   * @param askedAt when this page was asked for
   */
  public ListMoment(
      AsOf asked, @Nullable Pin first, long position, Supplier<Pin> now, Instant askedAt) {
    this.asked = asked;
    this.first = first;
    this.position = position;
    this.now = now;
    this.askedAt = askedAt;
    this.pin = first;
  }

  /** Returns the moment that was asked for: what is never pinned is read as of it. */
  public AsOf asked() {
    return asked;
  }

  /** Returns the moment that the rows are read as of. */
  public AsOf read() {
    return first == null ? asked : asked.upTo(first.knownAt());
  }

  /** Returns how far the views have read, at least. */
  public long position() {
    return position;
  }

  /** Returns what the cursor of the next page is pinned to. */
  public Pin pin() {
    if (pin == null) {
      pin = now.get();
    }
    return pin;
  }

  /** Returns a clock that stands at the instant the first page was asked for. */
  public Clock clock() {
    return Clock.fixed(first == null ? askedAt : first.askedAt(), ZoneOffset.UTC);
  }
}
