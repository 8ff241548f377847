package org.maractracker.command.meeting;

import static org.maractracker.command.GivenHistory.APRIL;
import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.problem.ProblemCode.MEETING_CLOSED;
import static org.maractracker.problem.ProblemCode.MEETING_HELD;
import static org.maractracker.testsupport.events.Northshire.on;

import org.junit.jupiter.api.Test;
import org.maractracker.events.meeting.MeetingCancelled;

class CancelMeetingTest {

  private static final CancelMeeting COMMAND = new CancelMeeting(MARCH, "made up", null);

  @Test
  void cancelsTheMeeting() {
    AMeeting.inMarch()
        .when(COMMAND)
        .stores(new MeetingCancelled(MARCH, "made up", on("2026-06-01")));
  }

  @Test
  void isQuietWhenItIsCancelled() {
    AMeeting.inMarch().given(AMeeting.CANCELLED).when(COMMAND).isQuiet();
  }

  @Test
  void refusesAMeetingThatWasHeldWhateverBecameOfItsActions() {
    AMeeting.inMarch().knowing(AMeeting.anAction()).when(COMMAND).isRefused(MEETING_HELD);
    AMeeting.inMarch()
        .knowing(AMeeting.anAction(), AMeeting.passedOnAt(APRIL))
        .when(COMMAND)
        .isRefused(MEETING_HELD);
  }

  @Test
  void refusesAMeetingAtWhichAnActionOfAnotherWasTakenOn() {
    AMeeting.in(APRIL)
        .knowing(AMeeting.anAction(), AMeeting.passedOnAt(APRIL))
        .when(new CancelMeeting(APRIL, "made up", null))
        .isRefused(MEETING_HELD);
  }

  @Test
  void refusesOnceTheMeetingIsClosed() {
    AMeeting.inMarch().given(AMeeting.CLOSED).when(COMMAND).isRefused(MEETING_CLOSED);
  }
}
