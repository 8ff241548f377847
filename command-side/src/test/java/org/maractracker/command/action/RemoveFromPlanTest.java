package org.maractracker.command.action;

import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.command.GivenHistory.APRIL;
import static org.maractracker.command.GivenHistory.JUNE;
import static org.maractracker.command.GivenHistory.MAY;
import static org.maractracker.command.GivenHistory.NOBODYS;
import static org.maractracker.problem.ProblemCode.ACTION_NOT_OPEN;
import static org.maractracker.problem.ProblemCode.DATE_IN_FUTURE;
import static org.maractracker.problem.ProblemCode.MEETING_TOO_EARLY;
import static org.maractracker.problem.ProblemCode.NOT_FOUND;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maractracker.events.action.ActionRemovedFromPlan;

class RemoveFromPlanTest {

  @Test
  void takesTheActionOffThePlan() {
    AnAction.agreed()
        .when(at(APRIL))
        .stores(new ActionRemovedFromPlan(ACTION, APRIL, "made up", on("2026-06-01")));
  }

  @Test
  void refusesOnceTheActionHasEndedAlsoByRemoval() {
    AnAction.agreed().given(AnAction.completed()).when(at(APRIL)).isRefused(ACTION_NOT_OPEN);
    AnAction.agreed().given(AnAction.removed()).when(at(APRIL)).isRefused(ACTION_NOT_OPEN);
  }

  @Test
  void doesNotKnowAMeetingThatIsNobodys() {
    AnAction.agreed().when(at(NOBODYS)).isRefused("meetingId", NOT_FOUND);
  }

  @Test
  void refusesAMeetingBeforeTheActionWasAgreedAndOneStillToCome() {
    AnAction.agreedIn(MAY).when(at(APRIL)).isRefused("meetingId", MEETING_TOO_EARLY);
    AnAction.agreed().when(at(JUNE)).isRefused("meetingId", DATE_IN_FUTURE);
  }

  private static RemoveFromPlan at(UUID meeting) {
    return new RemoveFromPlan(ACTION, meeting, "made up", null);
  }
}
