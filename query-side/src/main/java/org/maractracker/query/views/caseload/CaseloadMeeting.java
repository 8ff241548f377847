package org.maractracker.query.views.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
 * What a caseload knows of a meeting.
 *
 * @param cancelled whether it will not sit
 * @param agenda the cases listed
 * @param version the meeting's last event
 */
record CaseloadMeeting(
    UUID meetingId, LocalDate date, boolean cancelled, List<UUID> agenda, long version) {

  /** The sitting after the next event; one already applied changes nothing. */
  static CaseloadMeeting after(@Nullable CaseloadMeeting before, RecordedEvent recorded) {
    if (before != null && recorded.version() <= before.version) {
      return before;
    }
    MeetingEvent event = (MeetingEvent) recorded.event();
    CaseloadMeeting row =
        event instanceof MeetingScheduled scheduled
            ? new CaseloadMeeting(scheduled.meetingId(), scheduled.date(), false, List.of(), -1)
            : Objects.requireNonNull(before);
    return row.next(event, recorded.version());
  }

  private CaseloadMeeting next(MeetingEvent event, long next) {
    return switch (event) {
      case MeetingRescheduled moved ->
          new CaseloadMeeting(meetingId, moved.to(), cancelled, agenda, next);
      case MeetingCancelled _ -> new CaseloadMeeting(meetingId, date, true, agenda, next);
      case CaseListed listed ->
          listing(Stream.concat(agenda.stream(), Stream.of(listed.caseId())), next);
      case CaseDelisted delisted ->
          listing(agenda.stream().filter(id -> !id.equals(delisted.caseId())), next);
      case MeetingScheduled _, AttendanceRecorded _, MeetingClosed _, MeetingAddendumRecorded _ ->
          new CaseloadMeeting(meetingId, date, cancelled, agenda, next);
    };
  }

  /** Each once: as of a day between, a listing may come without the delisting before it. */
  private CaseloadMeeting listing(Stream<UUID> cases, long next) {
    return new CaseloadMeeting(meetingId, date, cancelled, cases.distinct().toList(), next);
  }
}
