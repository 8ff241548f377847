package org.maractracker.events.action;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;
import org.maractracker.events.casefile.Party;

/**
 * Answers to some of the reflective prompts, given for the first time or changed.
 *
 * @param actionId the action
 * @param protects whom it protects or addresses (6.2); null: answered before, or never
 * @param publicProtectionLinks other public protection processes it is linked to; null: answered
 *     before, or never
 * @param addedValue business as usual or specific to the MARAC; null: answered before, or never
 * @param capacityConfirmed whether the agency confirmed that it can do it in time; null: answered
 *     before, or never
 * @param serviceGeneratedRisk whether doing it could raise the risk; null: answered before, or
 *     never
 * @param victimVoice whether it reflects what the victim-survivor wants; null: answered before, or
 *     never
 * @param equality whether protected characteristics were considered; null: answered before, or
 *     never
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "PromptsAnswered", revision = 1, former = 1)
public record PromptsAnswered(
    UUID actionId,
    @Nullable List<Party> protects,
    @Nullable List<PublicProtection> publicProtectionLinks,
    @Nullable AddedValue addedValue,
    @Nullable Boolean capacityConfirmed,
    @Nullable ServiceGeneratedRisk serviceGeneratedRisk,
    @Nullable VictimVoice victimVoice,
    @Nullable Equality equality,
    PartialDate occurredOn)
    implements ActionEvent {
  public PromptsAnswered {
    protects = protects == null ? null : List.copyOf(protects);
    publicProtectionLinks =
        publicProtectionLinks == null ? null : List.copyOf(publicProtectionLinks);
  }
}
