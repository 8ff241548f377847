package org.maractracker.command.casefile;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.CaseParty;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.Victim;

/**
 * A case is referred. The MARAC decides it and creates the case. Refused with {@code not-found}
 * when the earlier case is none of the MARAC's, with {@code malformed} when that was referred
 * later, with {@code date-in-future} when the incident is still to come, and with {@code
 * unavailable} when the version before still runs and could not read what is said of incident or
 * perpetrator.
 *
 * @param maracId the MARAC
 * @param caseId the new case's id, made by the sender
 * @param reference the case number
 * @param referredOn when it was referred, as precisely as is known
 * @param victim the victim-survivor
 * @param parties the others it is about
 * @param repeatOf the earlier case it repeats
 * @param incidentOn when the incident was that led to the referral, as precisely as is known; null
 *     when it is not said. SafeLives counts a repeat from it
 * @param samePerpetrator whether the perpetrator is the earlier case's; null when it is not said
 * @param safeContact how contact can safely be made
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record OpenCase(
    @TargetAggregateIdentifier String maracId,
    UUID caseId,
    String reference,
    PartialDate referredOn,
    Victim victim,
    List<CaseParty> parties,
    @Nullable UUID repeatOf,
    @Nullable PartialDate incidentOn,
    @Nullable Boolean samePerpetrator,
    @Nullable SafeContact safeContact,
    @Nullable PartialDate occurredOn) {
  public OpenCase {
    parties = List.copyOf(parties);
  }
}
