package org.maractracker.query.documents.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CasePagesTest {

  @Test
  void saysWhatWasReferredAndWhatItRepeats() {
    assertThat(introduction("2025-30", null, null))
        .containsExactly("Referred on 10 March 2026.", "Repeats case 2025-30.");
    assertThat(introduction("2025-30", "2026-02", true))
        .containsExactly(
            "Referred on 10 March 2026.",
            "The incident was in February 2026.",
            "Repeats case 2025-30.");
    assertThat(introduction(null, "2026-02-28", null))
        .containsExactly("Referred on 10 March 2026.", "The incident was on 28 February 2026.");
  }

  @Test
  void doesNotCallItARepeatWithAnotherPerpetrator() {
    assertThat(introduction("2025-30", null, false))
        .containsExactly(
            "Referred on 10 March 2026.",
            "Follows case 2025-30, with another perpetrator: no repeat.");
  }

  private static List<String> introduction(
      @Nullable String repeatOf, @Nullable String incidentOn, @Nullable Boolean samePerpetrator) {
    CaseHeard heard =
        new CaseHeard(
            CASE,
            "2026-07",
            "Jane Example",
            on("2026-03-10"),
            repeatOf,
            incidentOn == null ? null : on(incidentOn),
            samePerpetrator,
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return CasePages.of(1, heard).getFirst().paragraphs();
  }
}
