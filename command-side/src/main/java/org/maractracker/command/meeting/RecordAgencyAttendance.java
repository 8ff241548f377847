package org.maractracker.command.meeting;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.meeting.AgencyAttendance;

/**
 * Command to record how one agency took part; all others stay as they are; quiet when it is so.
 * Refused with {@code agency-unknown}, {@code meeting-closed}, and with {@code attendance-in-use}
 * when the agency would no longer be present and undertook an action there that is open.
 *
 * @param meetingId the meeting
 * @param row the agency's attendance from now on
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record RecordAgencyAttendance(
    @TargetAggregateIdentifier UUID meetingId,
    AgencyAttendance row,
    @Nullable PartialDate occurredOn) {}
