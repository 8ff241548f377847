package org.maractracker.events.casefile;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * A case was referred to the MARAC. Revision 2 added {@code incidentOn} and {@code
 * samePerpetrator}: SafeLives counts as a repeat a further incident between the same victim and
 * perpetrator within the window of the last referral.
 *
 * @param caseId the case
 * @param maracId the MARAC
 * @param reference the case number, unique in the MARAC
 * @param referredOn when it was referred, as precisely as is known
 * @param victim the victim-survivor
 * @param parties the others it is about
 * @param repeatOf the earlier case it repeats
 * @param incidentOn when the incident was that led to the referral, as precisely as is known; null
 *     when it was not said
 * @param samePerpetrator whether the perpetrator is the earlier case's; null when it was not said
 * @param safeContact how contact can safely be made; null when not yet known
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "CaseOpened", revision = 2, former = 1)
public record CaseOpened(
    UUID caseId,
    String maracId,
    String reference,
    PartialDate referredOn,
    Victim victim,
    List<CaseParty> parties,
    @Nullable UUID repeatOf,
    @Nullable PartialDate incidentOn,
    @Nullable Boolean samePerpetrator,
    @Nullable SafeContact safeContact,
    PartialDate occurredOn)
    implements CaseEvent {
  public CaseOpened {
    parties = List.copyOf(parties);
  }
}
