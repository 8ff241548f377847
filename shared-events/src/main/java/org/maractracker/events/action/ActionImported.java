package org.maractracker.events.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;
import org.maractracker.events.casefile.Party;

/**
 * Import of an action from before this system, taken over from a list. What the list did not say
 * stays unsaid.
 *
 * @param actionId the action
 * @param maracId the MARAC
 * @param meetingId the meeting it was agreed at
 * @param caseId the case it is for
 * @param description what was to be done
 * @param successCriteria how it would be known to have succeeded
 * @param dueOn the last day in time; null when the list has none, and never invented
 * @param responsibleAgencyId the agency that owns it
 * @param representative the agency's person
 * @param riskIds the case's risks it addresses
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
 * @param listed the number and name the list gave, where no case was known by them: only for who
 *     may know whom an action is for
 * @param source file, sheet and row it was read from
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "ActionImported", revision = 2, former = 1)
public record ActionImported(
    UUID actionId,
    String maracId,
    @Nullable UUID meetingId,
    @Nullable UUID caseId,
    String description,
    @Nullable String successCriteria,
    @Nullable LocalDate dueOn,
    @Nullable String responsibleAgencyId,
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
    @Nullable ListedCase listed,
    ImportSource source,
    PartialDate occurredOn)
    implements ActionEvent {
  public ActionImported {
    riskIds = List.copyOf(riskIds);
    protects = List.copyOf(protects);
    publicProtectionLinks = List.copyOf(publicProtectionLinks);
  }

  /** Returns the same without the case number and the name, which not every reader may know. */
  public ActionImported withoutListed() {
    return new ActionImported(
        actionId,
        maracId,
        meetingId,
        caseId,
        description,
        successCriteria,
        dueOn,
        responsibleAgencyId,
        representative,
        riskIds,
        notLinkedBecause,
        protects,
        publicProtectionLinks,
        addedValue,
        capacityConfirmed,
        serviceGeneratedRisk,
        victimVoice,
        equality,
        null,
        source,
        occurredOn);
  }
}
