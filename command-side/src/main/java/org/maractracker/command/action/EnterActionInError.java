package org.maractracker.command.action;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to state that the action should never have been recorded; quiet when that was stated
 * already.
 *
 * @param actionId the action
 * @param reason what was wrong
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record EnterActionInError(
    @TargetAggregateIdentifier UUID actionId, String reason, @Nullable PartialDate occurredOn) {}
