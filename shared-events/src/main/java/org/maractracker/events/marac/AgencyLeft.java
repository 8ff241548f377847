package org.maractracker.events.marac;

import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * End of an agency's membership. Its duties and its history stay.
 *
 * @param maracId the MARAC: a slug its users chose
 * @param agencyId the agency
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "AgencyLeft", revision = 1, former = 1)
public record AgencyLeft(String maracId, String agencyId, PartialDate occurredOn)
    implements MaracEvent {}
