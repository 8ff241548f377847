package org.maractracker.command.action;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to name the agency that an imported action is for, where its list named none that is
 * known; quiet when it owns it already. Refused with {@code not-imported} for any other action, and
 * for one that has another owner: that is a reallocation; with {@code agency-unknown} for one that
 * is no member.
 *
 * @param actionId the action
 * @param agencyId the agency
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record AssignOwner(
    @TargetAggregateIdentifier UUID actionId, String agencyId, @Nullable PartialDate occurredOn) {}
