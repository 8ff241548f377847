package org.maractracker.events.marac;

import org.maractracker.events.PartialDate;

/**
 * Change of the MARAC's settings; the new settings replace the old ones as a whole.
 *
 * @param maracId the MARAC: a slug its users chose
 * @param name what it is called
 * @param timeZone the IANA zone whose days its dates are
 * @param repeatWindowMonths within how many months of the earlier referral a new one is a repeat
 * @param occurredOn when it happened, as precisely as is known
 */
public record MaracSettingsChanged(
    String maracId, String name, String timeZone, int repeatWindowMonths, PartialDate occurredOn)
    implements MaracEvent {}
