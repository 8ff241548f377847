package org.maractracker.command.action;

import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.command.GivenHistory.APRIL;
import static org.maractracker.command.GivenHistory.JUNE;
import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.command.GivenHistory.MAY;
import static org.maractracker.command.GivenHistory.NOBODYS;
import static org.maractracker.problem.ProblemCode.ACTION_NOT_OPEN;
import static org.maractracker.problem.ProblemCode.CARRY_OVER_MEETING_NOT_LATER;
import static org.maractracker.problem.ProblemCode.MEETING_CLOSED;
import static org.maractracker.problem.ProblemCode.NOT_FOUND;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.meeting.MeetingCancelled;

class CarryOverTest {

  @Test
  void carriesTheActionFromTheMeetingItWasAgreedAtWithoutAFinding() {
    AnAction.agreed().when(to(APRIL)).stores(carried(MARCH, APRIL, 1));
  }

  @Test
  void countsHowOftenItWasCarried() {
    AnAction.agreed()
        .given(carried(MARCH, APRIL, 1), carried(APRIL, MAY, 2))
        .when(to(JUNE))
        .stores(carried(MAY, JUNE, 3));
  }

  @Test
  void goesOnCountingAfterReopening() {
    AnAction.agreed()
        .given(carried(MARCH, APRIL, 1), AnAction.completed(), AnAction.reopened())
        .when(to(MAY))
        .stores(carried(APRIL, MAY, 2));
  }

  @Test
  void refusesTheMeetingItWasAgreedAt() {
    AnAction.agreed().when(to(MARCH)).isRefused("meetingId", CARRY_OVER_MEETING_NOT_LATER);
  }

  @Test
  void refusesTheMeetingItWasLastCarriedToAndThoseBefore() {
    AnAction.agreed()
        .given(carried(MARCH, MAY, 1))
        .when(to(MAY))
        .isRefused("meetingId", CARRY_OVER_MEETING_NOT_LATER);
    AnAction.agreed()
        .given(carried(MARCH, MAY, 1))
        .when(to(APRIL))
        .isRefused("meetingId", CARRY_OVER_MEETING_NOT_LATER);
  }

  @Test
  void refusesAMeetingThatWasCancelled() {
    AnAction.agreed()
        .knowing(new MeetingCancelled(APRIL, "made up", on("2026-04-13")))
        .when(to(APRIL))
        .isRefused("meetingId", MEETING_CLOSED);
  }

  @Test
  void doesNotKnowAMeetingThatIsNobodys() {
    AnAction.agreed().when(to(NOBODYS)).isRefused("meetingId", NOT_FOUND);
  }

  @Test
  void refusesOnceTheActionHasEnded() {
    AnAction.agreed().given(AnAction.removed()).when(to(APRIL)).isRefused(ACTION_NOT_OPEN);
  }

  private static CarryOver to(UUID meeting) {
    return new CarryOver(ACTION, meeting, "made up", null);
  }

  private static ActionCarriedOver carried(UUID from, UUID to, int times) {
    return new ActionCarriedOver(ACTION, from, to, "made up", times, on("2026-06-01"));
  }
}
