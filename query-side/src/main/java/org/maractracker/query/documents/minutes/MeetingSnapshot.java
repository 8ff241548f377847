package org.maractracker.query.documents.minutes;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.maractracker.store.events.RecordedEvent;

/**
 * A meeting as its events up to one of them left it.
 *
 * @param attendance the list last recorded, whole
 * @param agenda the cases listed, in the order they were
 * @param closing null until it is closed
 */
record MeetingSnapshot(
    UUID meetingId,
    String maracId,
    LocalDate date,
    @Nullable String venue,
    @Nullable String chair,
    List<AgencyAttendance> attendance,
    List<UUID> agenda,
    @Nullable String cancelledBecause,
    @Nullable Closing closing) {

  /**
   * That it is over.
   *
   * @param on the day it was
   * @param position the event's
   * @param told when the system was told: when its minutes were issued
   */
  record Closing(PartialDate on, long position, Instant told) {}

  static MeetingSnapshot after(@Nullable MeetingSnapshot before, RecordedEvent recorded) {
    MeetingEvent event = (MeetingEvent) recorded.event();
    return event instanceof MeetingScheduled scheduled
        ? scheduled(scheduled)
        : requireNonNull(before).next(event, recorded);
  }

  private static MeetingSnapshot scheduled(MeetingScheduled event) {
    return new MeetingSnapshot(
        event.meetingId(),
        event.maracId(),
        event.date(),
        event.venue(),
        event.chair(),
        List.of(),
        List.of(),
        null,
        null);
  }

  private MeetingSnapshot next(MeetingEvent event, RecordedEvent recorded) {
    return switch (event) {
      case MeetingScheduled _, MeetingAddendumRecorded _ -> this;
      case MeetingRescheduled moved -> on(moved.to());
      case MeetingCancelled cancelled -> with(attendance, agenda, cancelled.reason(), closing);
      case AttendanceRecorded list -> with(list.attendance(), agenda, cancelledBecause, closing);
      case CaseListed listed ->
          listing(Stream.concat(agenda.stream(), Stream.of(listed.caseId())).distinct());
      case CaseDelisted delisted ->
          listing(agenda.stream().filter(id -> !id.equals(delisted.caseId())));
      case MeetingClosed closed ->
          with(
              attendance,
              agenda,
              cancelledBecause,
              new Closing(closed.occurredOn(), recorded.position(), recorded.recordedAt()));
    };
  }

  private MeetingSnapshot on(LocalDate day) {
    return new MeetingSnapshot(
        meetingId, maracId, day, venue, chair, attendance, agenda, cancelledBecause, closing);
  }

  private MeetingSnapshot listing(Stream<UUID> cases) {
    return with(attendance, cases.toList(), cancelledBecause, closing);
  }

  private MeetingSnapshot with(
      List<AgencyAttendance> present,
      List<UUID> listed,
      @Nullable String cancelled,
      @Nullable Closing closed) {
    return new MeetingSnapshot(
        meetingId, maracId, date, venue, chair, present, listed, cancelled, closed);
  }
}
