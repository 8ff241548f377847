package org.maractracker.events.marac;

import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Establishment of a MARAC, which began to use the system.
 *
 * @param maracId the MARAC: a slug its users chose
 * @param name what it is called
 * @param timeZone the IANA zone whose days its dates are
 * @param repeatWindowMonths within how many months of the earlier referral a new one is a repeat
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "MaracEstablished", revision = 1, former = 1)
public record MaracEstablished(
    String maracId, String name, String timeZone, int repeatWindowMonths, PartialDate occurredOn)
    implements MaracEvent {}
