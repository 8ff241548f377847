package org.maractracker.command.casefile;

import static org.maractracker.testsupport.events.Northshire.on;

import org.junit.jupiter.api.Test;
import org.maractracker.events.casefile.CaseClosed;
import org.maractracker.events.casefile.CaseReopened;

class ReopenCaseTest {

  private static final CaseClosed CLOSED = new CaseClosed(ACase.ID, "made up", on("2026-05-01"));
  private static final CaseReopened REOPENED =
      new CaseReopened(ACase.ID, "A slip", on("2026-06-01"));
  private static final ReopenCase COMMAND = new ReopenCase(ACase.ID, "A slip", null);

  @Test
  void reopensAClosedCase() {
    ACase.opened().given(CLOSED).when(COMMAND).stores(REOPENED);
  }

  @Test
  void isQuietWhileItIsOpen() {
    ACase.opened().when(COMMAND).isQuiet();
    ACase.opened().given(CLOSED, REOPENED).when(COMMAND).isQuiet();
  }

  @Test
  void isClosedAgainWithAReasonOfItsOwn() {
    ACase.opened()
        .given(CLOSED, REOPENED)
        .when(new CloseCase(ACase.ID, "moved away", null))
        .stores(new CaseClosed(ACase.ID, "moved away", on("2026-06-01")));
  }
}
