package org.maractracker.command.marac;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to end a cut-off; quiet when there is none. Refused with {@code not-found} for an agency
 * that never was a member.
 *
 * @param maracId the MARAC
 * @param subject the person's stable id; null for an agency alone
 * @param agencyId the agency; null for a person alone
 * @param reason why
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
record RestoreAccess(
    @TargetAggregateIdentifier String maracId,
    @Nullable String subject,
    @Nullable String agencyId,
    String reason,
    @Nullable PartialDate occurredOn) {}
