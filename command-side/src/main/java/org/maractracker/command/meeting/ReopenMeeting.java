package org.maractracker.command.meeting;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to go on with a meeting that was closed: what was forgotten is agreed at it, and it is
 * closed again; quiet while it is not closed. Refused with {@code meeting-closed} after it is
 * cancelled.
 *
 * @param meetingId the meeting
 * @param reason why
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record ReopenMeeting(
    @TargetAggregateIdentifier UUID meetingId, String reason, @Nullable PartialDate occurredOn) {}
