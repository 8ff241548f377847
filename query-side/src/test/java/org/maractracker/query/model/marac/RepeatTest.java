package org.maractracker.query.model.marac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.testsupport.events.Northshire.opened;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.query.Story;
import org.maractracker.query.model.casefile.CaseState;

class RepeatTest {

  private final MaracState year =
      new MaracState(
          "northshire", "Northshire", "Europe/London", 12, null, List.of(), TimeZones.NONE, 0, 1);

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
    assertThat(year.isInWindow(PartialDate.parse(earlier), PartialDate.parse(later)))
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
    assertThat(year.isInWindow(PartialDate.parse(earlier), PartialDate.parse(later)))
        .isEqualTo(within);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-02, 2026-03-20,            ,      , false",
    "2025-03-02, 2026-03-20,  2026-03-02,      , true",
    "2025-03-02, 2026-03-20,  2026-03   ,      , true",
    "2025-03-02, 2026-03-01,  2026-03-03,      , false",
    "2025-03-02, 2025-03-09,  2025-03-01,      , false",
    "2025-03-02, 2025-03-09,            , true , true",
    "2025-03-02, 2025-03-09,            , false, false",
    "2025-03-02, 2026-03-20,  2025-12-24, false, false",
    "2025-03-02, 2026-03-20,            , true , false",
  })
  void isOfAFurtherIncidentWithTheSamePerpetrator(
      String earlier,
      String referredOn,
      @Nullable String incidentOn,
      @Nullable Boolean samePerpetrator,
      boolean repeat) {
    CaseState later =
        referred(
            referredOn, incidentOn == null ? null : PartialDate.parse(incidentOn), samePerpetrator);
    assertThat(year.isRepeat(referred(earlier, null, null), later)).isEqualTo(repeat);
  }

  private static CaseState referred(
      String referredOn, @Nullable PartialDate incidentOn, @Nullable Boolean samePerpetrator) {
    CaseOpened opened =
        opened(UUID.randomUUID(), "N-1", referredOn, null, incidentOn, samePerpetrator);
    return CaseState.after(null, new Story().tell(opened).events().getFirst());
  }
}
