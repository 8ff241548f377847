package org.maractracker.testsupport.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.AddedValue;
import org.maractracker.events.action.Equality;
import org.maractracker.events.action.PublicProtection;
import org.maractracker.events.action.ServiceGeneratedRisk;
import org.maractracker.events.action.VictimVoice;
import org.maractracker.events.casefile.Party;

/**
 * Builder of {@link ActionAgreed}: an action that housing agreed in March, with nothing said that
 * may be left out.
 */
public final class ActionAgreedBuilder {

  private final UUID actionId;
  private String maracId = "northshire";
  private UUID meetingId = new UUID(0, 1);
  private UUID caseId = new UUID(0, 2);
  private String description = "Fit new locks";
  private String successCriteria = "Fitted";
  private LocalDate dueOn = LocalDate.of(2026, 3, 20);
  private String responsibleAgencyId = "housing";
  private @Nullable String representative;
  private List<UUID> riskIds = List.of();
  private @Nullable String notLinkedBecause;
  private List<Party> protects = List.of();
  private List<PublicProtection> publicProtectionLinks = List.of();
  private @Nullable AddedValue addedValue;
  private @Nullable Boolean capacityConfirmed;
  private @Nullable ServiceGeneratedRisk serviceGeneratedRisk;
  private @Nullable VictimVoice victimVoice;
  private @Nullable Equality equality;
  private PartialDate occurredOn = PartialDate.parse("2026-03-02");

  private ActionAgreedBuilder(UUID actionId) {
    this.actionId = actionId;
  }

  public static ActionAgreedBuilder anAgreedAction(UUID actionId) {
    return new ActionAgreedBuilder(actionId);
  }

  public ActionAgreedBuilder maracId(String maracId) {
    this.maracId = maracId;
    return this;
  }

  public ActionAgreedBuilder meetingId(UUID meetingId) {
    this.meetingId = meetingId;
    return this;
  }

  public ActionAgreedBuilder caseId(UUID caseId) {
    this.caseId = caseId;
    return this;
  }

  public ActionAgreedBuilder description(String description) {
    this.description = description;
    return this;
  }

  public ActionAgreedBuilder successCriteria(String successCriteria) {
    this.successCriteria = successCriteria;
    return this;
  }

  public ActionAgreedBuilder dueOn(LocalDate dueOn) {
    this.dueOn = dueOn;
    return this;
  }

  public ActionAgreedBuilder dueOn(String dueOn) {
    return dueOn(LocalDate.parse(dueOn));
  }

  public ActionAgreedBuilder responsibleAgencyId(String responsibleAgencyId) {
    this.responsibleAgencyId = responsibleAgencyId;
    return this;
  }

  public ActionAgreedBuilder representative(@Nullable String representative) {
    this.representative = representative;
    return this;
  }

  public ActionAgreedBuilder riskIds(List<UUID> riskIds) {
    this.riskIds = riskIds;
    return this;
  }

  public ActionAgreedBuilder notLinkedBecause(@Nullable String notLinkedBecause) {
    this.notLinkedBecause = notLinkedBecause;
    return this;
  }

  public ActionAgreedBuilder protects(List<Party> protects) {
    this.protects = protects;
    return this;
  }

  public ActionAgreedBuilder publicProtectionLinks(List<PublicProtection> publicProtectionLinks) {
    this.publicProtectionLinks = publicProtectionLinks;
    return this;
  }

  public ActionAgreedBuilder addedValue(@Nullable AddedValue addedValue) {
    this.addedValue = addedValue;
    return this;
  }

  public ActionAgreedBuilder capacityConfirmed(@Nullable Boolean capacityConfirmed) {
    this.capacityConfirmed = capacityConfirmed;
    return this;
  }

  public ActionAgreedBuilder serviceGeneratedRisk(
      @Nullable ServiceGeneratedRisk serviceGeneratedRisk) {
    this.serviceGeneratedRisk = serviceGeneratedRisk;
    return this;
  }

  public ActionAgreedBuilder victimVoice(@Nullable VictimVoice victimVoice) {
    this.victimVoice = victimVoice;
    return this;
  }

  public ActionAgreedBuilder equality(@Nullable Equality equality) {
    this.equality = equality;
    return this;
  }

  public ActionAgreedBuilder occurredOn(PartialDate occurredOn) {
    this.occurredOn = occurredOn;
    return this;
  }

  public ActionAgreedBuilder occurredOn(String occurredOn) {
    return occurredOn(PartialDate.parse(occurredOn));
  }

  public ActionAgreed build() {
    return new ActionAgreed(
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
        occurredOn);
  }
}
