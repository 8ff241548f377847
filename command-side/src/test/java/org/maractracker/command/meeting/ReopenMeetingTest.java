package org.maractracker.command.meeting;

import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.command.GivenHistory.present;
import static org.maractracker.problem.ProblemCode.MEETING_CLOSED;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maractracker.events.meeting.AttendanceRecorded;
import org.maractracker.events.meeting.MeetingClosed;
import org.maractracker.events.meeting.MeetingReopened;

class ReopenMeetingTest {

  private static final ReopenMeeting COMMAND = new ReopenMeeting(MARCH, "made up", null);
  private static final MeetingReopened REOPENED =
      new MeetingReopened(MARCH, "made up", on("2026-06-01"));

  @Test
  void reopensAClosedMeeting() {
    AMeeting.inMarch().given(AMeeting.CLOSED).when(COMMAND).stores(REOPENED);
  }

  @Test
  void isQuietWhileItIsNotClosed() {
    AMeeting.inMarch().when(COMMAND).isQuiet();
    AMeeting.inMarch().given(AMeeting.CLOSED, REOPENED).when(COMMAND).isQuiet();
  }

  @Test
  void refusesAMeetingThatWasCancelled() {
    AMeeting.inMarch().given(AMeeting.CANCELLED).when(COMMAND).isRefused(MEETING_CLOSED);
  }

  @Test
  void changesAgainAndIsClosedAgainAfterwards() {
    AMeeting.inMarch()
        .given(AMeeting.CLOSED, REOPENED)
        .when(new RecordAttendance(MARCH, List.of(present("housing")), null))
        .stores(new AttendanceRecorded(MARCH, List.of(present("housing")), on("2026-06-01")));
    AMeeting.inMarch()
        .given(AMeeting.CLOSED, REOPENED)
        .when(new CloseMeeting(MARCH, null))
        .stores(new MeetingClosed(MARCH, on("2026-06-01")));
  }
}
