package org.maractracker.query.model.meeting;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
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
import org.maractracker.query.engine.view.Versioned;
import org.maractracker.store.events.RecordedEvent;

/**
 * State of a meeting: the fold of its events up to one of them. It applies history and never judges
 * it.
 *
 * @param attendance the list last recorded, whole
 * @param agenda the cases, in the order they were listed
 * @param cancelledBecause why it will not sit; null unless cancelled
 * @param closing when it was closed; null until then, and while it is reopened
 * @param version the version of the last event
 * @param position the position of the last event
 */
public record MeetingState(
    UUID meetingId,
    String maracId,
    Sitting sitting,
    List<AgencyAttendance> attendance,
    List<UUID> agenda,
    @Nullable String cancelledBecause,
    @Nullable Closing closing,
    List<Addendum> addenda,
    long version,
    long position)
    implements Versioned {

  public MeetingState {
    attendance = List.copyOf(attendance);
    agenda = List.copyOf(agenda);
    addenda = List.copyOf(addenda);
  }

  /**
   * Closing of a meeting.
   *
   * @param on the day it was closed
   * @param position the event's
   * @param told when that was recorded: when its minutes were issued
   */
  public record Closing(PartialDate on, long position, Instant told) {}

  /**
   * Statement added to the record.
   *
   * @param aboutPosition the position of the event it is about; null when about the meeting as a
   *     whole
   * @param position the addendum's own
   */
  @Schema(name = "MeetingAddendum")
  public record Addendum(
      String statement,
      @Nullable Long aboutPosition,
      PartialDate occurredOn,
      Instant recordedAt,
      long position) {}

  /** Returns a meeting of which only the day is known: for rows that keep no more of it. */
  public static MeetingState on(LocalDate date, boolean cancelled, UUID meetingId, String maracId) {
    Sitting sitting = new Sitting(date, null, null, List.of());
    String because = cancelled ? "" : null;
    return new MeetingState(
        meetingId, maracId, sitting, List.of(), List.of(), because, null, List.of(), -1, -1);
  }

  /**
   * Returns the meeting after an event; one it has seen before changes nothing.
   *
   * @param before the meeting before it; null before its first
   */
  public static MeetingState after(@Nullable MeetingState before, RecordedEvent recorded) {
    if (before != null && recorded.version() <= before.version) {
      return before;
    }
    MeetingState after =
        recorded.event() instanceof MeetingScheduled scheduled
            ? scheduled(scheduled)
            : requireNonNull(before, "A meeting's history begins with its scheduling")
                .next(recorded);
    return new MeetingState(
        after.meetingId,
        after.maracId,
        after.sitting,
        after.attendance,
        after.agenda,
        after.cancelledBecause,
        after.closing,
        after.addenda,
        recorded.version(),
        recorded.position());
  }

  public LocalDate date() {
    return sitting.date();
  }

  public MeetingStatus status() {
    if (closing != null) {
      return MeetingStatus.CLOSED;
    }
    return cancelled() ? MeetingStatus.CANCELLED : MeetingStatus.SCHEDULED;
  }

  public boolean cancelled() {
    return cancelledBecause != null;
  }

  public boolean closed() {
    return closing != null;
  }

  public @Nullable PartialDate closedOn() {
    return closing == null ? null : closing.on();
  }

  /** Returns how an agency took part; null when it is not on the list. */
  public @Nullable Attendance attendanceOf(String agencyId) {
    return attendance.stream()
        .filter(row -> row.agencyId().equals(agencyId))
        .map(AgencyAttendance::attendance)
        .reduce((row, later) -> later)
        .orElse(null);
  }

  /** Returns the agencies in attendance, in order of their ids; apologies are absence. */
  public Set<String> present() {
    return attendance.stream()
        .filter(row -> row.attendance() == Attendance.PRESENT)
        .map(AgencyAttendance::agencyId)
        .collect(toCollection(TreeSet::new));
  }

  /** Returns whether one of these agencies was present. */
  public boolean attendedBy(Set<String> agencyIds) {
    return !Collections.disjoint(present(), agencyIds);
  }

  private static MeetingState scheduled(MeetingScheduled event) {
    return new MeetingState(
        event.meetingId(),
        event.maracId(),
        Sitting.of(event),
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        0,
        0);
  }

  private MeetingState next(RecordedEvent recorded) {
    return switch ((MeetingEvent) recorded.event()) {
      case MeetingScheduled scheduled -> scheduled(scheduled);
      case MeetingRescheduled moved -> with(sitting.moved(moved));
      case MeetingCancelled cancelled -> ended(cancelled.reason(), closing);
      case AttendanceRecorded list -> with(list.attendance(), agenda);
      case CaseListed listed -> with(attendance, listing(listed.caseId()));
      case CaseDelisted delisted -> with(attendance, without(delisted.caseId()));
      case MeetingClosed closed ->
          ended(
              cancelledBecause,
              new Closing(closed.occurredOn(), recorded.position(), recorded.recordedAt()));
      case MeetingReopened _ -> ended(cancelledBecause, null);
      case MeetingAddendumRecorded added -> with(addendum(added, recorded));
    };
  }

  /**
   * Returns the agenda with one more case at its end. A case that is on it keeps its place: as of a
   * past day, a second listing may come without the delisting before it.
   */
  private List<UUID> listing(UUID caseId) {
    return Stream.concat(agenda.stream(), Stream.of(caseId)).distinct().toList();
  }

  private List<UUID> without(UUID caseId) {
    return agenda.stream().filter(each -> !each.equals(caseId)).toList();
  }

  private static Addendum addendum(MeetingAddendumRecorded event, RecordedEvent recorded) {
    return new Addendum(
        event.statement(),
        event.aboutPosition(),
        event.occurredOn(),
        recorded.recordedAt(),
        recorded.position());
  }

  private MeetingState with(Sitting other) {
    return with(other, attendance, agenda, cancelledBecause, closing, addenda);
  }

  private MeetingState with(List<AgencyAttendance> present, List<UUID> cases) {
    return with(sitting, present, cases, cancelledBecause, closing, addenda);
  }

  private MeetingState ended(@Nullable String cancelled, @Nullable Closing over) {
    return with(sitting, attendance, agenda, cancelled, over, addenda);
  }

  private MeetingState with(Addendum another) {
    List<Addendum> all = Stream.concat(addenda.stream(), Stream.of(another)).toList();
    return with(sitting, attendance, agenda, cancelledBecause, closing, all);
  }

  private MeetingState with(
      Sitting sitting,
      List<AgencyAttendance> attendance,
      List<UUID> agenda,
      @Nullable String cancelledBecause,
      @Nullable Closing closing,
      List<Addendum> addenda) {
    return new MeetingState(
        meetingId,
        maracId,
        sitting,
        attendance,
        agenda,
        cancelledBecause,
        closing,
        addenda,
        version,
        position);
  }
}
