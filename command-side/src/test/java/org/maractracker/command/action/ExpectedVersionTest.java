package org.maractracker.command.action;

import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.command.GivenHistory.APRIL;
import static org.maractracker.command.GivenHistory.NOBODYS;
import static org.maractracker.problem.ProblemCode.DATE_IN_FUTURE;
import static org.maractracker.problem.ProblemCode.NOT_FOUND;
import static org.maractracker.problem.ProblemCode.STALE_VERSION;
import static org.maractracker.testsupport.events.Northshire.on;

import org.junit.jupiter.api.Test;
import org.maractracker.events.action.ActionReopened;

/** Place of a stale version among the reasons to refuse (contract 4.1). */
class ExpectedVersionTest {

  private static final CarryOver TO_APRIL = new CarryOver(ACTION, APRIL, "made up", null);

  @Test
  void letsTheCurrentVersionPass() {
    AnAction.agreed()
        .given(AnAction.completed())
        .expecting(1)
        .when(new ReopenAction(ACTION, "made up", null))
        .stores(new ActionReopened(ACTION, "made up", on("2026-06-01")));
  }

  @Test
  void refusesAnyOtherVersionEvenWhereNothingElseIsWrong() {
    AnAction.agreed().expecting(1).when(TO_APRIL).isRefused(STALE_VERSION);
  }

  @Test
  void refusesAStaleVersionAlsoWhereNothingWouldChange() {
    AnAction.agreed()
        .expecting(3)
        .when(new ReviseDueDate(ACTION, AnAction.DUE, "made up", null))
        .isRefused(STALE_VERSION);
  }

  @Test
  void saysThatTheVersionIsStaleBeforeWhatTheNewStateForbids() {
    AnAction.agreed()
        .given(AnAction.completed())
        .expecting(0)
        .when(TO_APRIL)
        .isRefused(STALE_VERSION);
  }

  @Test
  void saysWhatIsUnknownOrBadlyFormedBeforeThatTheVersionIsStale() {
    AnAction.agreed()
        .expecting(3)
        .when(new CarryOver(ACTION, NOBODYS, "made up", null))
        .isRefused("meetingId", NOT_FOUND);
    AnAction.agreed()
        .expecting(3)
        .when(new CarryOver(ACTION, APRIL, "made up", on("2026-06-02")))
        .isRefused("occurredOn", DATE_IN_FUTURE);
  }
}
