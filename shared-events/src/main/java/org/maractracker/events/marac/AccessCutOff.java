package org.maractracker.events.marac;

import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Cut-off of a person or an agency from a MARAC, whatever their tokens claim.
 *
 * @param maracId the MARAC: a slug its users chose
 * @param subject the person's stable id; null when it is about an agency alone
 * @param agencyId the agency, with all who stand for it; null when it is about a person alone
 * @param reason why
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "AccessCutOff", revision = 1, former = 0)
public record AccessCutOff(
    String maracId,
    @Nullable String subject,
    @Nullable String agencyId,
    String reason,
    PartialDate occurredOn)
    implements MaracEvent {}
