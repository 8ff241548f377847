package org.maractracker.events.marac;

import org.maractracker.events.PartialDate;

/**
 * End of an agency's membership. Its duties and its history stay.
 *
 * @param maracId the MARAC: a slug its users chose
 * @param agencyId the agency
 * @param occurredOn when it happened, as precisely as is known
 */
public record AgencyLeft(String maracId, String agencyId, PartialDate occurredOn)
    implements MaracEvent {}
