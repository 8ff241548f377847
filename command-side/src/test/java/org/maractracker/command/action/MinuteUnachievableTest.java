package org.maractracker.command.action;

import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.command.GivenHistory.APRIL;
import static org.maractracker.command.GivenHistory.JUNE;
import static org.maractracker.command.GivenHistory.MAY;
import static org.maractracker.command.GivenHistory.NOBODYS;
import static org.maractracker.command.GivenHistory.SOUTHSHIRE_MEETING;
import static org.maractracker.problem.ProblemCode.ACTION_NOT_UNACHIEVABLE;
import static org.maractracker.problem.ProblemCode.DATE_IN_FUTURE;
import static org.maractracker.problem.ProblemCode.MEETING_CLOSED;
import static org.maractracker.problem.ProblemCode.MEETING_TOO_EARLY;
import static org.maractracker.problem.ProblemCode.NOT_FOUND;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maractracker.events.action.UnachievableActionMinuted;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.events.meeting.MeetingClosed;

class MinuteUnachievableTest {

  @Test
  void minutesAnActionReportedUnachievable() {
    AnAction.agreed()
        .given(AnAction.unachievable())
        .knowing(new MeetingClosed(APRIL, on("2026-04-14")))
        .when(at(APRIL))
        .stores(minuted(APRIL));
  }

  @Test
  void isQuietAtTheSameMeetingAndANewFactAtAnother() {
    AnAction.agreed().given(AnAction.unachievable(), minuted(APRIL)).when(at(APRIL)).isQuiet();
    AnAction.agreed()
        .given(AnAction.unachievable(), minuted(APRIL))
        .when(at(MAY))
        .stores(minuted(MAY));
  }

  @Test
  void isMinutedAgainWhenReportedAgain() {
    AnAction.agreed()
        .given(AnAction.unachievable(), minuted(APRIL))
        .given(AnAction.reopened(), AnAction.unachievable())
        .when(at(APRIL))
        .stores(minuted(APRIL));
  }

  @Test
  void refusesWhatWasNotReportedUnachievable() {
    AnAction.agreed().when(at(APRIL)).isRefused(ACTION_NOT_UNACHIEVABLE);
    AnAction.agreed().given(AnAction.removed()).when(at(APRIL)).isRefused(ACTION_NOT_UNACHIEVABLE);
  }

  @Test
  void findsNothingToMinuteAfterReopening() {
    AnAction.agreed()
        .given(AnAction.unachievable(), minuted(APRIL), AnAction.reopened())
        .when(at(APRIL))
        .isRefused(ACTION_NOT_UNACHIEVABLE);
  }

  @Test
  void doesNotKnowOtherMaracsMeetings() {
    AnAction.agreed().when(at(SOUTHSHIRE_MEETING)).isRefused("meetingId", NOT_FOUND);
    AnAction.agreed().when(at(NOBODYS)).isRefused("meetingId", NOT_FOUND);
  }

  @Test
  void refusesAMeetingThatWasCancelled() {
    AnAction.agreed()
        .given(AnAction.unachievable())
        .knowing(new MeetingCancelled(APRIL, "made up", on("2026-04-13")))
        .when(at(APRIL))
        .isRefused("meetingId", MEETING_CLOSED);
  }

  @Test
  void refusesAMeetingBeforeTheActionWasAgreedAndOneStillToCome() {
    AnAction.agreedIn(MAY)
        .given(AnAction.unachievable())
        .when(at(APRIL))
        .isRefused("meetingId", MEETING_TOO_EARLY);
    AnAction.agreed()
        .given(AnAction.unachievable())
        .when(at(JUNE))
        .isRefused("meetingId", DATE_IN_FUTURE);
  }

  private static MinuteUnachievable at(UUID meeting) {
    return new MinuteUnachievable(ACTION, meeting, null);
  }

  private static UnachievableActionMinuted minuted(UUID meeting) {
    return new UnachievableActionMinuted(ACTION, meeting, on("2026-06-01"));
  }
}
