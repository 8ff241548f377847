package org.maractracker.bench.decade;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * One telling of the year.
 *
 * @param maracId of which MARAC
 * @param first whether it is this MARAC's first year, the only one in which it is established
 * @param year counted from the MARAC's first; keeps case references apart
 * @param weeks by how many weeks everything lies earlier
 * @param mask what distinguishes the ids of this telling
 */
record Telling(String maracId, boolean first, int year, int weeks, UUID mask) {

  private static final long NOT_THE_VERSION = ~0xF000L;
  private static final long NOT_THE_VARIANT = -1L >>> 2;
  private static final int DAYS_A_WEEK = 7;
  private static final int MIDDLE_OF_MONTH = 15;

  static Telling of(int n, String maracId, int year, int weeks) {
    SplittableRandom random = new SplittableRandom(n);
    UUID mask =
        n == 0
            ? new UUID(0, 0)
            : new UUID(random.nextLong() & NOT_THE_VERSION, random.nextLong() & NOT_THE_VARIANT);
    return new Telling(maracId, year == 0, year, weeks, mask);
  }

  UUID id(UUID told) {
    return new UUID(
        told.getMostSignificantBits() ^ mask.getMostSignificantBits(),
        told.getLeastSignificantBits() ^ mask.getLeastSignificantBits());
  }

  LocalDate day(LocalDate told) {
    return told.minusWeeks(weeks);
  }

  YearMonth month(YearMonth told) {
    return YearMonth.from(day(told.atDay(MIDDLE_OF_MONTH)));
  }

  Instant instant(Instant told) {
    return told.minus(Duration.ofDays((long) weeks * DAYS_A_WEEK));
  }

  /** Returns "N-0001" as "N3-0001"; the register keeps it in small letters. */
  String reference(String told) {
    return told.charAt(0) + (year == 0 ? "" : Integer.toString(year)) + told.substring(1);
  }
}
