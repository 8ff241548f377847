package org.maractracker.command.action;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command by which a partner confirms the communication arrangements; quiet when it has. Refused
 * with {@code action-not-open}, {@code not-a-partner}, and {@code forbidden} when an agency speaks
 * for another.
 *
 * @param actionId the action
 * @param agencyId the partner
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record ConfirmJointWorking(
    @TargetAggregateIdentifier UUID actionId, String agencyId, @Nullable PartialDate occurredOn) {}
