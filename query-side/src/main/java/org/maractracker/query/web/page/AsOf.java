package org.maractracker.query.web.page;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Part of a query: when it is answered as of, on two axes (contract 4.2). Each selects events,
 * alone or with the other; what is selected is folded in the order it was recorded.
 *
 * @param asOf what was so at the end of this day: what had happened by then; null for all
 * @param knownAt what was known at this instant: what had been recorded by then; null for all
 */
public record AsOf(
    @Schema(description = "As it was at the end of that day, by when things happened")
        @Nullable LocalDate asOf,
    @Schema(description = "As it was known at that instant, by when things were recorded")
        @Nullable Instant knownAt) {

  /** The present: everything that has happened and is known. */
  public static final AsOf NOW = new AsOf(null, null);

  /** The store records milliseconds: what is finer cannot tell two events apart. */
  public AsOf {
    knownAt = knownAt == null ? null : knownAt.truncatedTo(ChronoUnit.MILLIS);
  }

  public boolean isNow() {
    return asOf == null && knownAt == null;
  }

  /** Whether an event of that day, recorded at that instant, is selected. */
  public boolean holds(LocalDate day, Instant recordedAt) {
    return (asOf == null || !day.isAfter(asOf))
        && (knownAt == null || !recordedAt.isAfter(knownAt));
  }

  /** The day things are judged on: the one asked for, else that of the moment; null for today. */
  public @Nullable LocalDate judgedOn(@Nullable LocalDate asked) {
    return asked == null ? asOf : asked;
  }
}
