package org.maractracker.command.casefile;

import static org.maractracker.command.GivenHistory.andThen;
import static org.maractracker.problem.ProblemCode.NOT_FOUND;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maractracker.events.casefile.CaseAddendumRecorded;
import org.maractracker.events.casefile.CaseClosed;

/** Closing a case, and what is still added to it. */
class CloseCaseTest {

  private static final long OPENED_AT = andThen(List.of()).size() + 1L;
  private static final CaseClosed CLOSED = new CaseClosed(ACase.ID, "made up", on("2026-06-01"));

  @Test
  void closesTheCase() {
    ACase.opened().when(new CloseCase(ACase.ID, "made up", null)).stores(CLOSED);
  }

  @Test
  void isQuietWhenItIsClosed() {
    ACase.opened().given(CLOSED).when(new CloseCase(ACase.ID, "again", null)).isQuiet();
  }

  @Test
  void addsAStatementAlsoAfterClosing() {
    ACase.opened()
        .given(CLOSED)
        .when(new AddCaseAddendum(ACase.ID, "made up", OPENED_AT, null))
        .stores(new CaseAddendumRecorded(ACase.ID, "made up", OPENED_AT, on("2026-06-01")));
  }

  @Test
  void doesNotKnowPositionsOfOthers() {
    ACase.opened()
        .when(new AddCaseAddendum(ACase.ID, "made up", 1L, null))
        .isRefused("aboutPosition", NOT_FOUND);
  }
}
