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
 * Command to refer a case. The MARAC decides it and creates the case. Refused with {@code
 * not-found} when the earlier case does not belong to the MARAC.
 *
 * @param maracId the MARAC
 * @param caseId the new case's id, made by the sender
 * @param reference the case number
 * @param referredOn when it was referred, as precisely as is known
 * @param victim the victim-survivor
 * @param parties the others it is about
 * @param repeatOf the earlier case it repeats
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
    @Nullable SafeContact safeContact,
    @Nullable PartialDate occurredOn) {
  public OpenCase {
    parties = List.copyOf(parties);
  }
}
