package org.maractracker.command.meeting;

import static org.maractracker.command.Decided.fault;
import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.command.GivenHistory.APRIL;
import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.command.GivenHistory.attendance;
import static org.maractracker.command.GivenHistory.attends;
import static org.maractracker.command.GivenHistory.present;
import static org.maractracker.problem.ProblemCode.AGENCY_UNKNOWN;
import static org.maractracker.problem.ProblemCode.ATTENDANCE_IN_USE;
import static org.maractracker.problem.ProblemCode.MALFORMED;
import static org.maractracker.problem.ProblemCode.MEETING_CLOSED;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.events.meeting.AttendanceRecorded;

class RecordAttendanceTest {

  private static final AgencyLeft PROBATION_LEFT =
      new AgencyLeft(MARAC, "probation", on("2026-05-01"));

  @Test
  void replacesTheWholeList() {
    AMeeting.inMarch()
        .when(list(present("housing"), attends("police", Attendance.ABSENT)))
        .stores(recorded(present("housing"), attends("police", Attendance.ABSENT)));
  }

  @Test
  void recordsThatNobodyCame() {
    AMeeting.inMarch().when(list()).stores(recorded());
  }

  @Test
  void isQuietForTheSameListInAnyOrderAlsoAfterClosing() {
    AMeeting.inMarch()
        .given(attendance(MARCH, present("police"), present("idva")))
        .when(list(present("idva"), present("police")))
        .isQuiet();
    AMeeting.inMarch()
        .given(attendance(MARCH, present("police")), AMeeting.CLOSED)
        .when(list(present("police")))
        .isQuiet();
  }

  @Test
  void refusesAChangeOnceTheMeetingIsClosedOrCancelled() {
    AMeeting.inMarch()
        .given(AMeeting.CLOSED)
        .when(list(present("housing")))
        .isRefused(MEETING_CLOSED);
    AMeeting.inMarch()
        .given(AMeeting.CANCELLED)
        .when(list(present("housing")))
        .isRefused(MEETING_CLOSED);
  }

  @Test
  void refusesAnAgencyListedTwice() {
    AMeeting.inMarch()
        .when(list(present("police"), attends("police", Attendance.APOLOGIES)))
        .isRefused("attendance[1].agencyId", MALFORMED);
  }

  @Test
  void refusesEveryAgencyThatIsNoMember() {
    AMeeting.inMarch()
        .when(list(present("nobody"), present("police"), present("noone")))
        .isRefused(
            fault("attendance[0].agencyId", AGENCY_UNKNOWN),
            fault("attendance[2].agencyId", AGENCY_UNKNOWN));
  }

  @Test
  void keepsTheRowOfAnAgencyThatHasLeftSinceWhileOthersArePutRight() {
    AMeeting.inMarch()
        .given(attendance(MARCH, present("probation")))
        .knowing(PROBATION_LEFT)
        .when(list(present("probation"), present("police")))
        .stores(recorded(present("probation"), present("police")));
  }

  @Test
  void refusesToChangeTheRowOfAnAgencyThatHasLeft() {
    AMeeting.inMarch()
        .given(attendance(MARCH, present("probation")))
        .knowing(PROBATION_LEFT)
        .when(list(attends("probation", Attendance.ABSENT)))
        .isRefused("attendance[0].agencyId", AGENCY_UNKNOWN);
  }

  /** One page that was loaded before, and six agencies would have been gone in silence. */
  @Test
  void refusesAListThatLacksWhoeverUndertookSomethingOpen() {
    AMeeting.inMarch()
        .knowing(AMeeting.anAction())
        .when(list(present("police"), present("probation")))
        .isRefused("attendance", ATTENDANCE_IN_USE);
    AMeeting.inMarch()
        .knowing(AMeeting.anAction())
        .when(list(present("police"), attends("idva", Attendance.OBSERVER)))
        .isRefused("attendance[1].attendance", ATTENDANCE_IN_USE);
    AMeeting.inMarch()
        .knowing(AMeeting.anAction())
        .when(list(present("idva")))
        .stores(recorded(present("idva")));
  }

  @Test
  void aPartnerUndertookItToo() {
    AMeeting.inMarch()
        .knowing(AMeeting.anAction(), AMeeting.jointWith("probation"))
        .when(list(present("idva"), present("police")))
        .isRefused("attendance", ATTENDANCE_IN_USE);
  }

  @Test
  void letsGoWhoeverHasPassedItOnOrIsDoneWithIt() {
    AMeeting.inMarch()
        .knowing(AMeeting.anAction(), AMeeting.passedOnAt(APRIL))
        .when(list(present("police")))
        .stores(recorded(present("police")));
    AMeeting.inMarch()
        .knowing(AMeeting.anAction(), new ActionEnteredInError(ACTION, "x", on("2026-03-11")))
        .when(list(present("police")))
        .stores(recorded(present("police")));
  }

  @Test
  void aReopenedActionIsOpen() {
    AMeeting.inMarch()
        .knowing(
            AMeeting.anAction(),
            new ActionEnteredInError(ACTION, "x", on("2026-03-11")),
            new ActionReopened(ACTION, "x", on("2026-03-12")))
        .when(list(present("police")))
        .isRefused("attendance", ATTENDANCE_IN_USE);
  }

  private static RecordAttendance list(AgencyAttendance... rows) {
    return new RecordAttendance(MARCH, List.of(rows), null);
  }

  private static AttendanceRecorded recorded(AgencyAttendance... rows) {
    return new AttendanceRecorded(MARCH, Arrays.asList(rows), on("2026-06-01"));
  }
}
