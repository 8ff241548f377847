package org.maractracker.query.views.history;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.query.model.action.Addendum;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.query.model.meeting.MeetingStatus;

/**
 * Fields of a meeting in its history, after an event.
 *
 * @param attendance the list last recorded, whole
 * @param agenda the cases, in the order they were listed
 * @param cancelledBecause null unless cancelled
 * @param closedOn null unless closed
 */
record MeetingFields(
    UUID meetingId,
    String maracId,
    LocalDate date,
    MeetingStatus status,
    @Nullable String venue,
    @Nullable String chair,
    List<AgencyAttendance> attendance,
    List<UUID> agenda,
    @Nullable String cancelledBecause,
    @Nullable PartialDate closedOn,
    List<Addendum> addenda) {

  static MeetingFields of(MeetingState state) {
    return new MeetingFields(
        state.meetingId(),
        state.maracId(),
        state.date(),
        state.status(),
        state.sitting().venue(),
        state.sitting().chair(),
        state.attendance(),
        state.agenda(),
        state.cancelledBecause(),
        state.closedOn(),
        state.addenda().stream()
            .map(each -> new Addendum(each.statement(), each.aboutPosition(), each.occurredOn()))
            .toList());
  }
}
