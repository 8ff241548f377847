package org.maractracker.command.action;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to record that the action was done. Refused with {@code action-not-open}, {@code
 * date-in-future} and {@code joint-arrangement-unconfirmed}.
 *
 * @param actionId the action
 * @param completedOn when it was done, as precisely as is known
 * @param outcome what came of it
 * @param reportedBy who told the coordinator
 * @param occurredOn null, or the same as {@code completedOn}; anything else is {@code malformed}
 */
public record CompleteAction(
    @TargetAggregateIdentifier UUID actionId,
    PartialDate completedOn,
    String outcome,
    @Nullable String reportedBy,
    @Nullable PartialDate occurredOn) {}
