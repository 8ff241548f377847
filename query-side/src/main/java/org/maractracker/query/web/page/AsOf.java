package org.maractracker.query.web.page;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Part of a query: the moment it is answered as of, on two axes (contract 4.2). Each selects
 * events, alone or together; the selected events are folded in the order they were recorded.
 *
 * @param asOf what was so at the end of this day: only what had happened by then; null for all
 * @param knownAt what was known at this instant: only what had been recorded by then; null for all
 */
public record AsOf(
    @Schema(description = "As it was at the end of that day, by when things happened")
        @Nullable LocalDate asOf,
    @Schema(description = "As it was known at that instant, by when things were recorded")
        @Nullable Instant knownAt) {

  /** The present: everything that has happened and is known. */
  public static final AsOf NOW = new AsOf(null, null);

  /**
   * Cuts the instant to milliseconds, as the store records them: finer cannot tell two events
   * apart.
   */
  public AsOf {
    knownAt = knownAt == null ? null : knownAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Returns the same moment with nothing that was recorded after an instant. */
  public AsOf upTo(Instant instant) {
    return knownAt != null && knownAt.isBefore(instant) ? this : new AsOf(asOf, instant);
  }

  public boolean isNow() {
    return asOf == null && knownAt == null;
  }

  /** Returns whether an event of that day, recorded at that instant, is selected. */
  public boolean holds(LocalDate day, Instant recordedAt) {
    return (asOf == null || !day.isAfter(asOf))
        && (knownAt == null || !recordedAt.isAfter(knownAt));
  }

  /**
   * Returns the day on which things are judged: the one asked for, else that of the moment; null
   * for today.
   */
  public @Nullable LocalDate judgedOn(@Nullable LocalDate asked) {
    return asked == null ? asOf : asked;
  }
}
