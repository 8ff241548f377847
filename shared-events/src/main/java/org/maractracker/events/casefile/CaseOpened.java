package org.maractracker.events.casefile;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Referral of a case to the MARAC.
 *
 * @param caseId the case
 * @param maracId the MARAC
 * @param reference the case number, unique in the MARAC
 * @param referredOn when it was referred, as precisely as is known
 * @param victim the victim-survivor
 * @param parties the others it is about
 * @param repeatOf the earlier case it repeats
 * @param safeContact how contact can safely be made; null when not yet known
 * @param occurredOn when it happened, as precisely as is known
 */
public record CaseOpened(
    UUID caseId,
    String maracId,
    String reference,
    PartialDate referredOn,
    Victim victim,
    List<CaseParty> parties,
    @Nullable UUID repeatOf,
    @Nullable SafeContact safeContact,
    PartialDate occurredOn)
    implements CaseEvent {
  public CaseOpened {
    parties = List.copyOf(parties);
  }
}
