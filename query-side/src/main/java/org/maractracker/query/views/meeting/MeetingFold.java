package org.maractracker.query.views.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.AttendanceRecorded;
import org.maractracker.events.meeting.CaseDelisted;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.events.meeting.MeetingAddendumRecorded;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.events.meeting.MeetingClosed;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.events.meeting.MeetingRescheduled;
import org.maractracker.events.meeting.MeetingScheduled;
import org.maractracker.query.views.meeting.Meeting.Addendum;
import org.maractracker.query.views.meeting.Meeting.Rescheduling;
import org.maractracker.store.events.RecordedEvent;

/** Applies a meeting's events to its row, over one batch. */
class MeetingFold {

  private final UUID meetingId;
  private final String maracId;
  private LocalDate date;
  private final @Nullable String venue;
  private final @Nullable String chair;
  private MeetingStatus status;
  private List<AgencyAttendance> attendance;
  private final List<UUID> agenda;
  private final List<Addendum> addenda;
  private final List<Rescheduling> reschedulings;
  private @Nullable String cancelledBecause;
  private @Nullable PartialDate closedOn;

  private MeetingFold(Meeting row) {
    meetingId = row.meetingId();
    maracId = row.maracId();
    date = row.date();
    venue = row.venue();
    chair = row.chair();
    status = row.status();
    attendance = row.attendance();
    agenda = new ArrayList<>(row.agenda());
    addenda = new ArrayList<>(row.addenda());
    reschedulings = new ArrayList<>(row.reschedulings());
    cancelledBecause = row.cancelledBecause();
    closedOn = row.closedOn();
  }

  /** The meeting after the next event; one already applied changes nothing. */
  static Meeting after(@Nullable Meeting before, RecordedEvent recorded) {
    if (before != null && recorded.version() <= before.version()) {
      return before;
    }
    MeetingEvent event = (MeetingEvent) recorded.event();
    MeetingFold fold =
        new MeetingFold(
            event instanceof MeetingScheduled scheduled
                ? scheduled(scheduled)
                : Objects.requireNonNull(before));
    fold.apply(event, recorded.recordedAt(), recorded.position());
    return fold.row(recorded.version(), recorded.position());
  }

  private static Meeting scheduled(MeetingScheduled event) {
    return new Meeting(
        event.meetingId(),
        event.maracId(),
        event.date(),
        event.venue(),
        event.chair(),
        MeetingStatus.SCHEDULED,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        0,
        0);
  }

  private void apply(MeetingEvent event, Instant recordedAt, long position) {
    switch (event) {
      case MeetingScheduled _ -> {}
      case MeetingRescheduled moved -> reschedule(moved);
      case MeetingCancelled cancelled -> cancel(cancelled);
      case AttendanceRecorded recorded -> attendance = recorded.attendance();
      case CaseListed listed -> list(listed.caseId());
      case CaseDelisted delisted -> agenda.remove(delisted.caseId());
      case MeetingClosed closed -> close(closed);
      case MeetingAddendumRecorded added ->
          addenda.add(
              new Addendum(
                  added.statement(),
                  added.aboutPosition(),
                  added.occurredOn(),
                  recordedAt,
                  position));
    }
  }

  /** Once: as of a day between, a listing may come without the delisting before it. */
  private void list(UUID caseId) {
    if (!agenda.contains(caseId)) {
      agenda.add(caseId);
    }
  }

  private void reschedule(MeetingRescheduled event) {
    date = event.to();
    reschedulings.add(
        new Rescheduling(event.from(), event.to(), event.reason(), event.occurredOn()));
  }

  private void cancel(MeetingCancelled event) {
    status = MeetingStatus.CANCELLED;
    cancelledBecause = event.reason();
  }

  private void close(MeetingClosed event) {
    status = MeetingStatus.CLOSED;
    closedOn = event.occurredOn();
  }

  private Meeting row(long version, long position) {
    return new Meeting(
        meetingId,
        maracId,
        date,
        venue,
        chair,
        status,
        attendance,
        List.copyOf(agenda),
        List.copyOf(addenda),
        List.copyOf(reschedulings),
        cancelledBecause,
        closedOn,
        version,
        position);
  }
}
