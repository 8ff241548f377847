package org.maractracker.command.meeting;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.meeting.AgencyAttendance;

/**
 * Command to record who took part: the whole list, replacing the one before; quiet when it is the
 * same. Refused with {@code malformed} when an agency is listed twice, {@code agency-unknown},
 * {@code meeting-closed}, and with {@code attendance-in-use} when an agency would no longer be
 * present that undertook an action there which is open.
 *
 * @param meetingId the meeting
 * @param attendance each agency once
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record RecordAttendance(
    @TargetAggregateIdentifier UUID meetingId,
    List<AgencyAttendance> attendance,
    @Nullable PartialDate occurredOn) {
  public RecordAttendance {
    attendance = List.copyOf(attendance);
  }
}
