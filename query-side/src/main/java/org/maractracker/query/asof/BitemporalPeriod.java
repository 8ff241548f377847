package org.maractracker.query.asof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * Bitemporal period: a rectangle of days (valid time) and instants (transaction time) with one
 * value.
 *
 * @param fromDay the first day
 * @param toDay the day after the last; {@link #END_OF_DAYS} when it is still so
 * @param fromTold the instant from which it was known
 * @param toTold the instant from which something else was known; {@link #END_OF_TIME} when it is
 *     still known so
 * @param value what holds throughout
 */
record BitemporalPeriod<T>(
    LocalDate fromDay, LocalDate toDay, Instant fromTold, Instant toTold, T value) {

  static final LocalDate END_OF_DAYS = LocalDate.of(9999, 12, 31);
  static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

  /** Returns the period from a day and an instant on, for good. */
  static <T> BitemporalPeriod<T> from(LocalDate day, Instant told, T value) {
    return new BitemporalPeriod<>(day, END_OF_DAYS, told, END_OF_TIME, value);
  }

  BitemporalPeriod<T> until(LocalDate day) {
    return new BitemporalPeriod<>(fromDay, day, fromTold, toTold, value);
  }

  boolean goesOnAs(BitemporalPeriod<T> other) {
    return fromTold.equals(other.fromTold)
        && toTold.equals(other.toTold)
        && value.equals(other.value);
  }

  <R> BitemporalPeriod<R> of(Function<T, R> change) {
    return new BitemporalPeriod<>(fromDay, toDay, fromTold, toTold, change.apply(value));
  }
}
