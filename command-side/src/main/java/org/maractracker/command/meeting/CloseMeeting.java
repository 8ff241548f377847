package org.maractracker.command.meeting;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to close the meeting, which is over; quiet when it is closed. Refused with {@code
 * meeting-closed} after it is cancelled, and with {@code date-in-future} before the day it sits.
 *
 * @param meetingId the meeting
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record CloseMeeting(
    @TargetAggregateIdentifier UUID meetingId, @Nullable PartialDate occurredOn) {}
