package org.maractracker.command.action;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.AddedValue;
import org.maractracker.events.action.Equality;
import org.maractracker.events.action.PromptsAnswered;
import org.maractracker.events.action.PublicProtection;
import org.maractracker.events.action.ServiceGeneratedRisk;
import org.maractracker.events.action.VictimVoice;
import org.maractracker.events.casefile.Party;

/**
 * Answers to the reflective prompts, which are no form or checklist: asked for, shown when missing,
 * never a reason to refuse. Null is "not answered".
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

  /** No answers. */
  public static final Prompts NONE = new Prompts(null, null, null, null, null, null, null);

  public Prompts {
    protects = protects == null ? null : List.copyOf(protects);
    publicProtectionLinks =
        publicProtectionLinks == null ? null : List.copyOf(publicProtectionLinks);
  }

  static Prompts of(ActionAgreed e) {
    return new Prompts(
        e.protects(),
        e.publicProtectionLinks(),
        e.addedValue(),
        e.capacityConfirmed(),
        e.serviceGeneratedRisk(),
        e.victimVoice(),
        e.equality());
  }

  static Prompts of(ActionImported e) {
    return new Prompts(
        e.protects(),
        e.publicProtectionLinks(),
        e.addedValue(),
        e.capacityConfirmed(),
        e.serviceGeneratedRisk(),
        e.victimVoice(),
        e.equality());
  }

  /** Applies the answers given over these. */
  Prompts after(PromptsAnswered e) {
    return new Prompts(
        e.protects() == null ? protects : e.protects(),
        e.publicProtectionLinks() == null ? publicProtectionLinks : e.publicProtectionLinks(),
        e.addedValue() == null ? addedValue : e.addedValue(),
        e.capacityConfirmed() == null ? capacityConfirmed : e.capacityConfirmed(),
        e.serviceGeneratedRisk() == null ? serviceGeneratedRisk : e.serviceGeneratedRisk(),
        e.victimVoice() == null ? victimVoice : e.victimVoice(),
        e.equality() == null ? equality : e.equality());
  }

  /** Returns these answers without those that are in force already. */
  Prompts withoutThoseOf(Prompts inForce) {
    return new Prompts(
        anew(protects, inForce.protects),
        anew(publicProtectionLinks, inForce.publicProtectionLinks),
        anew(addedValue, inForce.addedValue),
        anew(capacityConfirmed, inForce.capacityConfirmed),
        anew(serviceGeneratedRisk, inForce.serviceGeneratedRisk),
        anew(victimVoice, inForce.victimVoice),
        anew(equality, inForce.equality));
  }

  PromptsAnswered answered(UUID actionId, PartialDate occurredOn) {
    return new PromptsAnswered(
        actionId,
        protects,
        publicProtectionLinks,
        addedValue,
        capacityConfirmed,
        serviceGeneratedRisk,
        victimVoice,
        equality,
        occurredOn);
  }

  private static <T> @Nullable T anew(@Nullable T answer, @Nullable T inForce) {
    return Objects.equals(answer, inForce) ? null : answer;
  }
}
