package org.maractracker.query.model.marac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maractracker.events.PartialDate;

class RepeatTest {

  private final MaracState year =
      new MaracState("northshire", "Northshire", "Europe/London", 12, null, List.of(), 0, 1);

  @ParameterizedTest
  @CsvSource({
    "2025-03-02, 2026-03-02, true",
    "2025-03-02, 2026-03-03, false",
    "2024-02-29, 2025-02-28, true",
    "2024-02-29, 2025-03-01, false",
    "2026-03-02, 2026-03-02, true",
    "2026-03-02, 2026-03-01, false",
  })
  void countsFromTheEarlierReferralAndIncludesItsLastDay(
      String earlier, String later, boolean within) {
    assertThat(year.isRepeat(PartialDate.parse(earlier), PartialDate.parse(later)))
        .isEqualTo(within);
  }

  @ParameterizedTest
  @CsvSource({
    "2008-07, 2009-01, true",
    "2008-07, 2009-07, true",
    "2008-07, 2009-08, false",
    "2008-07-10, 2009-07, true",
    "2008, 2009, true",
    "2008, 2010, false",
  })
  void countsAsARepeatWhatCanBeOneWhenNoDayIsKnown(String earlier, String later, boolean within) {
    assertThat(year.isRepeat(PartialDate.parse(earlier), PartialDate.parse(later)))
        .isEqualTo(within);
  }
}
