package org.maractracker.command.meeting;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to cancel the meeting, which will not sit; quiet when it is cancelled. Refused with
 * {@code meeting-closed} after it is closed, and with {@code meeting-held} when actions were agreed
 * at it.
 *
 * @param meetingId the meeting
 * @param reason why
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record CancelMeeting(
    @TargetAggregateIdentifier UUID meetingId, String reason, @Nullable PartialDate occurredOn) {}
