package org.maractracker.command.meeting;

import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.problem.ProblemCode.MEETING_CLOSED;
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
  void refusesOnceTheMeetingIsClosed() {
    AMeeting.inMarch().given(AMeeting.CLOSED).when(COMMAND).isRefused(MEETING_CLOSED);
  }
}
