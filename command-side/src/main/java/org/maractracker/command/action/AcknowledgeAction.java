package org.maractracker.command.action;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command by which the agency says that it knows of the action; quiet when it has. Refused with
 * {@code action-not-open}, {@code not-a-partner} when it is neither owner nor partner, and {@code
 * forbidden} when an agency speaks for another.
 *
 * @param actionId the action
 * @param agencyId null: the actor's agency, else the owner
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record AcknowledgeAction(
    @TargetAggregateIdentifier UUID actionId,
    @Nullable String agencyId,
    @Nullable PartialDate occurredOn) {}
