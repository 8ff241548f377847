package org.maractracker.query.documents.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.maractracker.events.PartialDate;

class PeriodTest {

  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);

  private static boolean covers(Period period, String date) {
    return period.covers(PartialDate.parse(date));
  }

  @Test
  void includesItsFirstAndItsLastDay() {
    Period period = new Period(MARCH, APRIL);
    assertThat(covers(period, "2026-02-28")).isFalse();
    assertThat(covers(period, "2026-03-01")).isTrue();
    assertThat(covers(period, "2026-04-30")).isTrue();
    assertThat(covers(period, "2026-05-01")).isFalse();
  }

  @Test
  void includesAMonthOrAYearThatMayHaveBeenWithinIt() {
    Period period = new Period(MARCH, APRIL);
    assertThat(covers(period, "2026")).isTrue();
    assertThat(covers(period, "2026-04")).isTrue();
    assertThat(covers(period, "2026-05")).isFalse();
    assertThat(covers(period, "2025")).isFalse();
  }

  @Test
  void isOpenWhereNoDayIsGiven() {
    assertThat(covers(new Period(null, null), "1999")).isTrue();
    assertThat(covers(new Period(null, MARCH), "1999")).isTrue();
    assertThat(covers(new Period(APRIL, null), "1999")).isFalse();
    assertThat(new Period(null, MARCH)).hasToString("- 2026-03-01");
  }
}
