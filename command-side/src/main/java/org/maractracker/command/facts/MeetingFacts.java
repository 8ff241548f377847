package org.maractracker.command.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.events.meeting.AttendanceRecorded;
import org.maractracker.events.meeting.CaseDelisted;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.events.meeting.MeetingAddendumRecorded;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.events.meeting.MeetingClosed;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.events.meeting.MeetingReopened;
import org.maractracker.events.meeting.MeetingRescheduled;
import org.maractracker.events.meeting.MeetingScheduled;

/**
 * Facts about a meeting that other aggregates need.
 *
 * @param maracId the MARAC it is one of
 * @param date the day it sits
 * @param present the agencies in attendance; apologies and observers are not among them
 * @param cancelled whether it will not sit, so that nothing can have been decided at it
 * @param closed whether it is closed, and not reopened
 */
public record MeetingFacts(
    String maracId, LocalDate date, Set<String> present, boolean cancelled, boolean closed) {

  public MeetingFacts {
    present = Set.copyOf(present);
  }

  /** Returns whether nothing more is agreed at it. */
  public boolean over() {
    return cancelled || closed;
  }

  static MeetingFacts of(List<MeetingEvent> history) {
    MeetingFacts facts = scheduled((MeetingScheduled) history.getFirst());
    for (MeetingEvent event : history) {
      facts = facts.after(event);
    }
    return facts;
  }

  /** Returns the agencies that an attendance list has as present. */
  public static Set<String> presentIn(List<AgencyAttendance> attendance) {
    return attendance.stream()
        .filter(row -> row.attendance() == Attendance.PRESENT)
        .map(AgencyAttendance::agencyId)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static MeetingFacts scheduled(MeetingScheduled e) {
    return new MeetingFacts(e.maracId(), e.date(), Set.of(), false, false);
  }

  private MeetingFacts after(MeetingEvent event) {
    return switch (event) {
      case MeetingScheduled e -> scheduled(e);
      case MeetingRescheduled e -> new MeetingFacts(maracId, e.to(), present, cancelled, closed);
      case MeetingCancelled _ -> new MeetingFacts(maracId, date, present, true, closed);
      case AttendanceRecorded e ->
          new MeetingFacts(maracId, date, presentIn(e.attendance()), cancelled, closed);
      case MeetingClosed _ -> new MeetingFacts(maracId, date, present, cancelled, true);
      case MeetingReopened _ -> new MeetingFacts(maracId, date, present, cancelled, false);
      case CaseListed _, CaseDelisted _, MeetingAddendumRecorded _ -> this;
    };
  }
}
