package org.maractracker.query.views.meeting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.Attendance;

/**
 * A meeting as its events have left it.
 *
 * @param date the day it sits now
 * @param attendance the list last recorded, whole
 * @param agenda the cases listed, in the order they were
 * @param reschedulings each move to another day, the first first
 * @param cancelledBecause why it will not sit; null unless cancelled
 * @param closedOn when it was closed; null until then
 * @param version its last event
 * @param position where that event stands in the store
 */
record Meeting(
    UUID meetingId,
    String maracId,
    LocalDate date,
    @Nullable String venue,
    @Nullable String chair,
    MeetingStatus status,
    List<AgencyAttendance> attendance,
    List<UUID> agenda,
    List<Addendum> addenda,
    List<Rescheduling> reschedulings,
    @Nullable String cancelledBecause,
    @Nullable PartialDate closedOn,
    long version,
    long position) {

  /**
   * A statement put beside the record.
   *
   * @param aboutPosition the event it is about; null when about the meeting as a whole
   * @param position the addendum's own
   */
  @Schema(name = "MeetingAddendum")
  record Addendum(
      String statement,
      @Nullable Long aboutPosition,
      PartialDate occurredOn,
      Instant recordedAt,
      long position) {}

  /** A move from one day to another. */
  record Rescheduling(LocalDate from, LocalDate to, String reason, PartialDate occurredOn) {}

  /** Whether one of these agencies was present; apologies are absence. */
  boolean attendedBy(Set<String> agencyIds) {
    return attendance.stream()
        .anyMatch(
            row -> row.attendance() == Attendance.PRESENT && agencyIds.contains(row.agencyId()));
  }
}
