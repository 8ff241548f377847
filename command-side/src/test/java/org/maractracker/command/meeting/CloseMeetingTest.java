package org.maractracker.command.meeting;

import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.problem.ProblemCode.DATE_IN_FUTURE;
import static org.maractracker.problem.ProblemCode.MEETING_CLOSED;
import static org.maractracker.testsupport.events.Northshire.on;

import org.junit.jupiter.api.Test;
import org.maractracker.events.meeting.MeetingClosed;

class CloseMeetingTest {

  private static final CloseMeeting COMMAND = new CloseMeeting(MARCH, null);

  @Test
  void closesTheMeeting() {
    AMeeting.inMarch().when(COMMAND).stores(new MeetingClosed(MARCH, on("2026-06-01")));
  }

  @Test
  void isQuietWhenItIsClosed() {
    AMeeting.inMarch().given(AMeeting.CLOSED).when(COMMAND).isQuiet();
  }

  @Test
  void refusesBeforeTheDayItSits() {
    AMeeting.inMarch().today("2026-03-09").when(COMMAND).isRefused(DATE_IN_FUTURE);
    AMeeting.inMarch()
        .today("2026-03-10")
        .when(COMMAND)
        .stores(new MeetingClosed(MARCH, on("2026-03-10")));
  }

  @Test
  void refusesOnceTheMeetingIsCancelled() {
    AMeeting.inMarch().given(AMeeting.CANCELLED).when(COMMAND).isRefused(MEETING_CLOSED);
  }
}
