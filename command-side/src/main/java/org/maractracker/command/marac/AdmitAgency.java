package org.maractracker.command.marac;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.marac.AgencyKind;

/**
 * Command to admit an agency as a member, under this name and of this kind; quiet when it is one
 * already.
 *
 * @param maracId the MARAC
 * @param agencyId a slug unique in the MARAC
 * @param name what it is called
 * @param kind what it does
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record AdmitAgency(
    @TargetAggregateIdentifier String maracId,
    String agencyId,
    String name,
    AgencyKind kind,
    @Nullable PartialDate occurredOn) {}
