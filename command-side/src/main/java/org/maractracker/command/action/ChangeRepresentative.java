package org.maractracker.command.action;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to change who stands for the agency: a partner's own person when a partner sends it, else
 * the owner's; quiet when it is the same. Refused with {@code action-not-open}.
 *
 * @param actionId the action
 * @param representative who stands for it now
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record ChangeRepresentative(
    @TargetAggregateIdentifier UUID actionId,
    String representative,
    @Nullable PartialDate occurredOn) {}
