package org.maractracker.command.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.AddedValue;
import org.maractracker.events.action.Equality;
import org.maractracker.events.action.PublicProtection;
import org.maractracker.events.action.ServiceGeneratedRisk;
import org.maractracker.events.action.VictimVoice;
import org.maractracker.events.casefile.Party;

/**
 * The answers to the reflective prompts: asked for, shown when missing, never a reason to refuse
 * (seed "Reflective prompts": not a form or checklist). Null is "not answered".
 *
 * @param protects whom the action protects or addresses (6.2)
 * @param publicProtectionLinks other public protection processes it is linked to
 * @param addedValue business as usual or specific to the MARAC
 * @param capacityConfirmed whether the agency confirmed that it can do it in time
 * @param serviceGeneratedRisk whether doing it could raise the risk
 * @param victimVoice whether it reflects what the victim-survivor wants
 * @param equality whether protected characteristics were considered
 */
public record Prompts(
    @Nullable List<Party> protects,
    @Nullable List<PublicProtection> publicProtectionLinks,
    @Nullable AddedValue addedValue,
    @Nullable Boolean capacityConfirmed,
    @Nullable ServiceGeneratedRisk serviceGeneratedRisk,
    @Nullable VictimVoice victimVoice,
    @Nullable Equality equality) {

  /** Nothing answered. */
  public static final Prompts NONE = new Prompts(null, null, null, null, null, null, null);

  public Prompts {
    protects = protects == null ? null : List.copyOf(protects);
    publicProtectionLinks =
        publicProtectionLinks == null ? null : List.copyOf(publicProtectionLinks);
  }
}
