package org.maractracker.command.action;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * The action should never have been recorded; quiet when that is said already.
 *
 * @param actionId the action
 * @param reason what was wrong
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record EnterActionInError(
    @TargetAggregateIdentifier UUID actionId, String reason, @Nullable PartialDate occurredOn) {}
