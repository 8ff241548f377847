package org.maractracker.query.documents.evidence;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.events.meeting.AttendanceRecorded;
import org.maractracker.events.meeting.CaseDelisted;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.events.meeting.MeetingAddendumRecorded;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.events.meeting.MeetingClosed;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.events.meeting.MeetingRescheduled;
import org.maractracker.events.meeting.MeetingScheduled;
import org.maractracker.store.events.RecordedEvent;

/**
 * A meeting as far as evidence asks of it.
 *
 * @param agenda the cases heard, in the order they were listed
 * @param present the agencies in attendance; apologies are absence
 */
record HeardMeeting(
    UUID meetingId,
    String maracId,
    LocalDate date,
    boolean closed,
    List<UUID> agenda,
    Set<String> present) {

  /** The meeting after its next event. */
  static HeardMeeting after(@Nullable HeardMeeting before, RecordedEvent recorded) {
    MeetingEvent event = (MeetingEvent) recorded.event();
    return event instanceof MeetingScheduled scheduled
        ? new HeardMeeting(
            scheduled.meetingId(),
            scheduled.maracId(),
            scheduled.date(),
            false,
            List.of(),
            Set.of())
        : Objects.requireNonNull(before).next(event);
  }

  private HeardMeeting next(MeetingEvent event) {
    return switch (event) {
      case MeetingRescheduled moved -> with(moved.to(), closed, agenda, present);
      case AttendanceRecorded recorded -> with(date, closed, agenda, present(recorded));
      case CaseListed listed -> with(date, closed, listed(listed.caseId()), present);
      case CaseDelisted delisted -> with(date, closed, without(delisted.caseId()), present);
      case MeetingClosed _ -> with(date, true, agenda, present);
      case MeetingScheduled _, MeetingCancelled _, MeetingAddendumRecorded _ -> this;
    };
  }

  private static Set<String> present(AttendanceRecorded event) {
    return event.attendance().stream()
        .filter(row -> row.attendance() == Attendance.PRESENT)
        .map(AgencyAttendance::agencyId)
        .collect(toCollection(TreeSet::new));
  }

  private List<UUID> listed(UUID caseId) {
    List<UUID> more = new ArrayList<>(without(caseId));
    more.add(caseId);
    return List.copyOf(more);
  }

  private List<UUID> without(UUID caseId) {
    return agenda.stream().filter(each -> !each.equals(caseId)).toList();
  }

  private HeardMeeting with(LocalDate on, boolean over, List<UUID> cases, Set<String> agencies) {
    return new HeardMeeting(meetingId, maracId, on, over, cases, agencies);
  }
}
