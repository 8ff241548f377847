package org.maractracker.command.marac;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to end an agency's membership; quiet when it has left. Refused with {@code not-found}
 * when it never was a member.
 *
 * @param maracId the MARAC
 * @param agencyId the agency
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record LetAgencyLeave(
    @TargetAggregateIdentifier String maracId, String agencyId, @Nullable PartialDate occurredOn) {}
