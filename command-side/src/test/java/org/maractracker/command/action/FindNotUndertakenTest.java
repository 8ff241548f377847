package org.maractracker.command.action;

import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.command.GivenHistory.APRIL;
import static org.maractracker.command.GivenHistory.JUNE;
import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.command.GivenHistory.SOUTHSHIRE_MEETING;
import static org.maractracker.problem.ProblemCode.ACTION_NOT_OPEN;
import static org.maractracker.problem.ProblemCode.DATE_IN_FUTURE;
import static org.maractracker.problem.ProblemCode.MEETING_TOO_EARLY;
import static org.maractracker.problem.ProblemCode.NOT_FOUND;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.ProgressKind;
import org.maractracker.events.action.ProgressRecorded;

class FindNotUndertakenTest {

  @Test
  void recordsTheFindingEachTimeItIsMade() {
    AnAction.agreed().when(at(APRIL)).stores(found());
    AnAction.agreed().given(found()).when(at(APRIL)).stores(found());
  }

  @Test
  void leavesTheActionOpen() {
    AnAction.agreed()
        .given(found())
        .when(new RecordProgress(ACTION, "made up", ProgressKind.PROGRESS, null))
        .stores(new ProgressRecorded(ACTION, "made up", ProgressKind.PROGRESS, on("2026-06-01")));
  }

  @Test
  void refusesOnceTheActionHasEnded() {
    AnAction.agreed().given(AnAction.completed()).when(at(APRIL)).isRefused(ACTION_NOT_OPEN);
  }

  @Test
  void doesNotKnowOtherMaracsMeetings() {
    AnAction.agreed().when(at(SOUTHSHIRE_MEETING)).isRefused("meetingId", NOT_FOUND);
  }

  @Test
  void refusesAMeetingBeforeTheActionWasAgreedAndOneStillToCome() {
    AnAction.agreedIn(APRIL).when(at(MARCH)).isRefused("meetingId", MEETING_TOO_EARLY);
    AnAction.agreedIn(APRIL).when(at(APRIL)).stores(found());
    AnAction.agreed().when(at(JUNE)).isRefused("meetingId", DATE_IN_FUTURE);
  }

  private static FindNotUndertaken at(UUID meeting) {
    return new FindNotUndertaken(ACTION, meeting, "made up", null);
  }

  private static ActionNotUndertaken found() {
    return new ActionNotUndertaken(ACTION, APRIL, "made up", on("2026-06-01"));
  }
}
