package org.maractracker.command.meeting;

import static org.maractracker.command.Decided.fault;
import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.command.GivenHistory.attendance;
import static org.maractracker.command.GivenHistory.attends;
import static org.maractracker.command.GivenHistory.present;
import static org.maractracker.events.meeting.Attendance.ABSENT;
import static org.maractracker.events.meeting.Attendance.APOLOGIES;
import static org.maractracker.problem.ProblemCode.AGENCY_UNKNOWN;
import static org.maractracker.problem.ProblemCode.ATTENDANCE_IN_USE;
import static org.maractracker.problem.ProblemCode.MEETING_CLOSED;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maractracker.command.Deciding;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.AttendanceRecorded;

class RecordAgencyAttendanceTest {

  private static Deciding<Meeting> attendedByPoliceAndIdva() {
    return AMeeting.inMarch().given(attendance(MARCH, present("police"), present("idva")));
  }

  @Test
  void addsWhoeverComesLateAndLeavesAllOthersAsTheyAre() {
    attendedByPoliceAndIdva()
        .when(of(present("housing")))
        .stores(recorded(present("police"), present("idva"), present("housing")));
  }

  @Test
  void changesOneRowInItsPlace() {
    attendedByPoliceAndIdva()
        .when(of(attends("police", APOLOGIES)))
        .stores(recorded(attends("police", APOLOGIES), present("idva")));
  }

  @Test
  void isQuietWhenItIsSoAlsoAfterClosing() {
    attendedByPoliceAndIdva().when(of(present("idva"))).isQuiet();
    attendedByPoliceAndIdva().given(AMeeting.CLOSED).when(of(present("idva"))).isQuiet();
  }

  @Test
  void refusesAnAgencyThatIsNoMember() {
    attendedByPoliceAndIdva().when(of(present("nobody"))).isRefused("agencyId", AGENCY_UNKNOWN);
  }

  @Test
  void refusesAChangeOnceTheMeetingIsClosed() {
    attendedByPoliceAndIdva()
        .given(AMeeting.CLOSED)
        .when(of(present("housing")))
        .isRefused(MEETING_CLOSED);
  }

  @Test
  void saysFirstThatTheMeetingIsClosed() {
    attendedByPoliceAndIdva()
        .given(AMeeting.CLOSED)
        .knowing(AMeeting.anAction())
        .when(of(attends("idva", ABSENT)))
        .isRefused(fault(null, MEETING_CLOSED), fault("attendance", ATTENDANCE_IN_USE));
  }

  @Test
  void refusesToTakePresenceFromWhoeverUndertookSomethingOpen() {
    attendedByPoliceAndIdva()
        .knowing(AMeeting.anAction())
        .when(of(attends("idva", ABSENT)))
        .isRefused("attendance", ATTENDANCE_IN_USE);
  }

  private static RecordAgencyAttendance of(AgencyAttendance row) {
    return new RecordAgencyAttendance(MARCH, row, null);
  }

  private static AttendanceRecorded recorded(AgencyAttendance... rows) {
    return new AttendanceRecorded(MARCH, List.of(rows), on("2026-06-01"));
  }
}
