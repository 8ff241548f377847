package org.maractracker.bench.year;

import java.time.LocalDate;

/**
 * Outline of a story.
 *
 * @param maracId the MARAC it is about
 * @param seed the same seed gives the same story
 * @param until the day before which it ends: nothing is recorded on it or after
 * @param months how long it goes on; meetings are every second week
 * @param cases how many cases are heard in that time
 */
record YearOutline(String maracId, long seed, LocalDate until, int months, int cases) {

  static final long SEED = 2026;
  private static final int CASES_A_YEAR = 450;

  static YearOutline year(LocalDate until) {
    return new YearOutline("northshire", SEED, until, 12, CASES_A_YEAR);
  }

  /** Returns an outline at the same pace for fewer months. */
  static YearOutline months(int months, LocalDate until) {
    return new YearOutline("northshire", SEED, until, months, CASES_A_YEAR * months / 12);
  }

  LocalDate from() {
    return until.minusMonths(months);
  }
}
