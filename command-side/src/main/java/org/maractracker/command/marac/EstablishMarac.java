package org.maractracker.command.marac;

import java.time.ZoneId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to establish a MARAC, which begins to use the system. Its sender fills the defaults.
 *
 * @param maracId the slug its users chose
 * @param name what it is called
 * @param timeZone the zone whose days its dates are
 * @param repeatWindowMonths within how many months of the earlier referral a new one is a repeat
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record EstablishMarac(
    @TargetAggregateIdentifier String maracId,
    String name,
    ZoneId timeZone,
    int repeatWindowMonths,
    @Nullable PartialDate occurredOn) {}
