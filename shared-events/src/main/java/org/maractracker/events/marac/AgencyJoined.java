package org.maractracker.events.marac;

import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Admission of an agency as a member; also recorded when a member's name or kind changes.
 *
 * @param maracId the MARAC: a slug its users chose
 * @param agencyId the agency: a slug unique in the MARAC
 * @param name what it is called
 * @param kind what it does
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "AgencyJoined", revision = 1, former = 1)
public record AgencyJoined(
    String maracId, String agencyId, String name, AgencyKind kind, PartialDate occurredOn)
    implements MaracEvent {}
