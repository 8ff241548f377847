package org.maractracker.command.action;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to take the open action forward to a later meeting (6.4). Refused with {@code
 * action-not-open} and {@code carry-over-meeting-not-later}.
 *
 * @param actionId the action
 * @param meetingId the later meeting
 * @param explanation why
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record CarryOver(
    @TargetAggregateIdentifier UUID actionId,
    UUID meetingId,
    String explanation,
    @Nullable PartialDate occurredOn) {}
