package org.maractracker.query.model.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.AddedValue;
import org.maractracker.events.action.Equality;
import org.maractracker.events.action.PromptsAnswered;
import org.maractracker.events.action.PublicProtection;
import org.maractracker.events.action.ServiceGeneratedRisk;
import org.maractracker.events.action.VictimVoice;
import org.maractracker.events.casefile.Party;

/** Answers to the reflective prompts: empty or null where there is none yet. */
record Prompts(
    List<Party> protects,
    List<PublicProtection> publicProtectionLinks,
    @Nullable AddedValue addedValue,
    @Nullable Boolean capacityConfirmed,
    @Nullable ServiceGeneratedRisk serviceGeneratedRisk,
    @Nullable VictimVoice victimVoice,
    @Nullable Equality equality) {

  static Prompts of(ActionAgreed agreed) {
    return new Prompts(
        agreed.protects(),
        agreed.publicProtectionLinks(),
        agreed.addedValue(),
        agreed.capacityConfirmed(),
        agreed.serviceGeneratedRisk(),
        agreed.victimVoice(),
        agreed.equality());
  }

  static Prompts of(ActionImported imported) {
    return new Prompts(
        imported.protects(),
        imported.publicProtectionLinks(),
        imported.addedValue(),
        imported.capacityConfirmed(),
        imported.serviceGeneratedRisk(),
        imported.victimVoice(),
        imported.equality());
  }

  /** Replaces the answers that were given again, and keeps the others. */
  Prompts answered(PromptsAnswered anew) {
    return new Prompts(
        anew.protects() == null ? protects : anew.protects(),
        anew.publicProtectionLinks() == null ? publicProtectionLinks : anew.publicProtectionLinks(),
        anew.addedValue() == null ? addedValue : anew.addedValue(),
        anew.capacityConfirmed() == null ? capacityConfirmed : anew.capacityConfirmed(),
        anew.serviceGeneratedRisk() == null ? serviceGeneratedRisk : anew.serviceGeneratedRisk(),
        anew.victimVoice() == null ? victimVoice : anew.victimVoice(),
        anew.equality() == null ? equality : anew.equality());
  }
}
