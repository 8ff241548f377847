package org.maractracker.events.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;
import org.maractracker.events.casefile.Party;

/**
 * Agreement of an action at a meeting for a case: the agency present there undertook it.
 *
 * @param actionId the action
 * @param maracId the MARAC
 * @param meetingId the meeting it was agreed at
 * @param caseId the case it is for
 * @param description what is to be done: specific (6.3)
 * @param successCriteria how it will be known to have succeeded: measurable (6.3)
 * @param dueOn the last day on which it is in time; from the next day it is overdue
 * @param responsibleAgencyId the agency that owns it
 * @param representative the agency's person; the duty stays with the agency when they leave
 * @param riskIds the case's risks it addresses; empty only with {@code notLinkedBecause}
 * @param notLinkedBecause why it is linked to no risk
 * @param protects whom it protects or addresses (6.2); empty when not answered
 * @param publicProtectionLinks other public protection processes it is linked to; empty when none
 *     is named
 * @param addedValue business as usual or specific to the MARAC; null when not answered
 * @param capacityConfirmed whether the agency confirmed that it can do it in time; null when not
 *     answered
 * @param serviceGeneratedRisk whether doing it could raise the risk; null when not answered
 * @param victimVoice whether it reflects what the victim-survivor wants; null when not answered
 * @param equality whether protected characteristics were considered; null when not answered
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "ActionAgreed", revision = 1, former = 1)
public record ActionAgreed(
    UUID actionId,
    String maracId,
    UUID meetingId,
    UUID caseId,
    String description,
    String successCriteria,
    LocalDate dueOn,
    String responsibleAgencyId,
    @Nullable String representative,
    List<UUID> riskIds,
    @Nullable String notLinkedBecause,
    List<Party> protects,
    List<PublicProtection> publicProtectionLinks,
    @Nullable AddedValue addedValue,
    @Nullable Boolean capacityConfirmed,
    @Nullable ServiceGeneratedRisk serviceGeneratedRisk,
    @Nullable VictimVoice victimVoice,
    @Nullable Equality equality,
    PartialDate occurredOn)
    implements ActionEvent {
  public ActionAgreed {
    riskIds = List.copyOf(riskIds);
    protects = List.copyOf(protects);
    publicProtectionLinks = List.copyOf(publicProtectionLinks);
  }
}
