package org.maractracker.command.action;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to undo the end of the action, whichever it was. Refused with {@code action-open}.
 *
 * @param actionId the action
 * @param reason why
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record ReopenAction(
    @TargetAggregateIdentifier UUID actionId, String reason, @Nullable PartialDate occurredOn) {}
