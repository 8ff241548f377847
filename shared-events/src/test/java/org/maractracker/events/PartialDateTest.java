package org.maractracker.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest
  @CsvSource({
    "2018-04-22, 2018-04-22, 2018-04-22, false",
    "2018-05,    2018-05-01, 2018-05-31, true",
    "2020-02,    2020-02-01, 2020-02-29, true",
    "2018,       2018-01-01, 2018-12-31, true",
    "0987,       0987-01-01, 0987-12-31, true"
  })
  void isAsPreciseAsIsKnown(String text, LocalDate first, LocalDate last, boolean imprecise) {
    PartialDate date = PartialDate.parse(text);
    assertThat(date.firstDay()).isEqualTo(first);
    assertThat(date.lastDay()).isEqualTo(last);
    assertThat(date.imprecise()).isEqualTo(imprecise);
    assertThat(date).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "18",
        "201",
        "20180",
        "2018-5",
        "2018-05-1",
        "2018-13",
        "2018-00",
        "2018-02-30",
        "2019-02-29",
        "2018/05",
        "2018-05-01T00:00",
        "22.04.2018",
        "-2018",
        "+2018",
        "２０１８"
      })
  void refusesWhatIsNoDayMonthOrYear(String text) {
    assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> PartialDate.parse(text));
  }

  @Test
  void doesNotRepeatWhatWasTypedWhenItRefuses() {
    assertThatExceptionOfType(DateTimeException.class)
        .isThrownBy(() -> PartialDate.parse("Made Up"))
        .withMessageNotContaining("Made");
  }

  @Test
  void isTheSameOnlyWithTheSamePrecision() {
    assertThat(PartialDate.parse("2018-05")).isEqualTo(PartialDate.of(YearMonth.of(2018, 5)));
    assertThat(PartialDate.parse("2018")).isEqualTo(PartialDate.of(Year.of(2018)));
    assertThat(PartialDate.parse("2018-05-01"))
        .isEqualTo(PartialDate.of(LocalDate.of(2018, 5, 1)))
        .isNotEqualTo(PartialDate.parse("2018-05"))
        .hasSameHashCodeAs(PartialDate.of(LocalDate.of(2018, 5, 1)));
  }
}
