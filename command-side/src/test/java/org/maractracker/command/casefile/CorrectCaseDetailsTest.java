package org.maractracker.command.casefile;

import static org.maractracker.testsupport.events.Northshire.on;

import org.junit.jupiter.api.Test;
import org.maractracker.events.casefile.CaseClosed;
import org.maractracker.events.casefile.CaseDetailsCorrected;
import org.maractracker.events.casefile.Victim;

class CorrectCaseDetailsTest {

  private static final CaseDetailsCorrected CORRECTED =
      new CaseDetailsCorrected(ACase.ID, "N-90", new Victim("Maid Up"), "Slip", on("2026-06-01"));

  private static CorrectCaseDetails to(String reference, String name) {
    return new CorrectCaseDetails(ACase.ID, reference, new Victim(name), "Slip", null);
  }

  @Test
  void putsAMistypedNameOrReferenceRight() {
    ACase.opened().when(to("N-90", "Maid Up")).stores(CORRECTED);
  }

  @Test
  void putsItRightAlsoOnceTheCaseIsClosed() {
    ACase.opened()
        .given(new CaseClosed(ACase.ID, "made up", on("2026-05-01")))
        .when(to("N-90", "Maid Up"))
        .stores(CORRECTED);
  }

  @Test
  void isQuietWhenItIsSo() {
    ACase.opened().when(to("N-9", "Made Up")).isQuiet();
    ACase.opened().given(CORRECTED).when(to("N-90", "Maid Up")).isQuiet();
  }
}
