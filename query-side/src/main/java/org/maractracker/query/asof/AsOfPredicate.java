package org.maractracker.query.asof;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.maractracker.query.web.page.AsOf;

/**
 * Moment as a condition in SQL: a point on both axes. An axis that was not asked for stands at its
 * end.
 *
 * @param day the day
 * @param told the instant
 */
record AsOfPredicate(LocalDate day, OffsetDateTime told) {

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = BitemporalPeriod.END_OF_TIME.minusMillis(1);

  static AsOfPredicate of(AsOf moment) {
    LocalDate day = moment.asOf() == null ? BitemporalPeriod.END_OF_DAYS : moment.asOf();
    Instant told = moment.knownAt() == null ? LAST : moment.knownAt();
    return new AsOfPredicate(TimeZoneHistory.kept(day), kept(told).atOffset(UTC));
  }

  private static Instant kept(Instant instant) {
    Instant notBefore = instant.isBefore(FIRST) ? FIRST : instant;
    return notBefore.isAfter(LAST) ? LAST : notBefore;
  }

  /** Returns the condition that a period contains the point, with {@link #parameters}. */
  static String inside(String rows) {
    return "%1$s.from_day <= :asOf and %1$s.to_day > :asOf".formatted(rows)
        + " and %1$s.from_told <= :knownAt and %1$s.to_told > :knownAt".formatted(rows);
  }

  /** Returns the condition that a period goes on for good, and so holds for the present. */
  static String atTheEnd(String rows) {
    return "%1$s.to_day = date '9999-12-31'".formatted(rows)
        + " and %1$s.to_told = timestamp with time zone '9999-12-31 00:00:00+00:00'"
            .formatted(rows);
  }

  Map<String, ?> parameters() {
    return Map.of("asOf", day, "knownAt", told);
  }
}
