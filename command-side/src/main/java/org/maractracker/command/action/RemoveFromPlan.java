package org.maractracker.command.action;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command by which a meeting takes the action off the plan. Refused with {@code action-not-open},
 * with {@code meeting-too-early} when the meeting was before the action was agreed, and with {@code
 * date-in-future} when it is still to come.
 *
 * @param actionId the action
 * @param meetingId a meeting of the action's MARAC
 * @param reason why
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record RemoveFromPlan(
    @TargetAggregateIdentifier UUID actionId,
    UUID meetingId,
    String reason,
    @Nullable PartialDate occurredOn) {}
