package org.maractracker.query.views.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.fixture.Northshire.opened;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.query.Story;

class RepeatWindowTest {

  private final RepeatWindow year = new RepeatWindow("northshire", 12, 0);

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
    assertThat(year.holds(PartialDate.parse(earlier), PartialDate.parse(later))).isEqualTo(within);
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
    assertThat(year.holds(PartialDate.parse(earlier), PartialDate.parse(later))).isEqualTo(within);
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
    CaseFile later =
        referred(
            referredOn, incidentOn == null ? null : PartialDate.parse(incidentOn), samePerpetrator);
    assertThat(year.isRepeat(referred(earlier, null, null), later)).isEqualTo(repeat);
  }

  private static CaseFile referred(
      String referredOn, @Nullable PartialDate incidentOn, @Nullable Boolean samePerpetrator) {
    CaseOpened opened =
        opened(UUID.randomUUID(), "N-1", referredOn, null, incidentOn, samePerpetrator);
    return CaseFold.after(null, new Story().tell(opened).events().getFirst());
  }
}
