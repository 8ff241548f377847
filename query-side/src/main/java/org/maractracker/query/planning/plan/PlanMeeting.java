package org.maractracker.query.planning.plan;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
 * A meeting as far as planning at it needs it.
 *
 * @param date the day it sits
 * @param attendance what each agency's attendance is; empty while none is recorded
 * @param agenda the cases listed, in the order they were
 */
public record PlanMeeting(
    UUID meetingId,
    String maracId,
    LocalDate date,
    Map<String, Attendance> attendance,
    List<UUID> agenda) {

  static PlanMeeting after(@Nullable PlanMeeting before, RecordedEvent recorded) {
    return recorded.event() instanceof MeetingScheduled e
        ? new PlanMeeting(e.meetingId(), e.maracId(), e.date(), Map.of(), List.of())
        : requireNonNull(before).after((MeetingEvent) recorded.event());
  }

  private PlanMeeting after(MeetingEvent event) {
    return switch (event) {
      case MeetingRescheduled e -> new PlanMeeting(meetingId, maracId, e.to(), attendance, agenda);
      case AttendanceRecorded e ->
          new PlanMeeting(meetingId, maracId, date, byAgency(e.attendance()), agenda);
      case CaseListed e -> listing(Stream.concat(agenda.stream(), Stream.of(e.caseId())));
      case CaseDelisted e -> listing(agenda.stream().filter(id -> !id.equals(e.caseId())));
      case MeetingScheduled _, MeetingCancelled _, MeetingClosed _, MeetingAddendumRecorded _ ->
          this;
    };
  }

  private static Map<String, Attendance> byAgency(List<AgencyAttendance> rows) {
    return rows.stream()
        .collect(
            toUnmodifiableMap(
                AgencyAttendance::agencyId, AgencyAttendance::attendance, (a, b) -> b));
  }

  /** Each once: as of a day between, a listing may come without the delisting before it. */
  private PlanMeeting listing(Stream<UUID> cases) {
    return new PlanMeeting(meetingId, maracId, date, attendance, cases.distinct().toList());
  }
}
