package org.maractracker.testsupport.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.AddedValue;
import org.maractracker.events.action.Equality;
import org.maractracker.events.action.ImportSource;
import org.maractracker.events.action.ListedCase;
import org.maractracker.events.action.PublicProtection;
import org.maractracker.events.action.ServiceGeneratedRisk;
import org.maractracker.events.action.VictimVoice;
import org.maractracker.events.casefile.Party;

/**
 * Builder of {@link ActionImported}: a row of an old list that says nothing but what was to be
 * done.
 */
public final class ActionImportedBuilder {

  private final UUID actionId;
  private String maracId = "northshire";
  private @Nullable UUID meetingId;
  private @Nullable UUID caseId;
  private String description = "Fit new locks";
  private @Nullable String successCriteria;
  private @Nullable LocalDate dueOn;
  private @Nullable String responsibleAgencyId;
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
  private @Nullable ListedCase listed;
  private ImportSource source = new ImportSource("old.csv", null, 2);
  private PartialDate occurredOn = PartialDate.parse("2018");

  private ActionImportedBuilder(UUID actionId) {
    this.actionId = actionId;
  }

  public static ActionImportedBuilder anImportedAction(UUID actionId) {
    return new ActionImportedBuilder(actionId);
  }

  public ActionImportedBuilder maracId(String maracId) {
    this.maracId = maracId;
    return this;
  }

  public ActionImportedBuilder meetingId(@Nullable UUID meetingId) {
    this.meetingId = meetingId;
    return this;
  }

  public ActionImportedBuilder caseId(@Nullable UUID caseId) {
    this.caseId = caseId;
    return this;
  }

  public ActionImportedBuilder description(String description) {
    this.description = description;
    return this;
  }

  public ActionImportedBuilder successCriteria(@Nullable String successCriteria) {
    this.successCriteria = successCriteria;
    return this;
  }

  public ActionImportedBuilder dueOn(@Nullable LocalDate dueOn) {
    this.dueOn = dueOn;
    return this;
  }

  public ActionImportedBuilder dueOn(@Nullable String dueOn) {
    return dueOn(dueOn == null ? null : LocalDate.parse(dueOn));
  }

  public ActionImportedBuilder responsibleAgencyId(@Nullable String responsibleAgencyId) {
    this.responsibleAgencyId = responsibleAgencyId;
    return this;
  }

  public ActionImportedBuilder representative(@Nullable String representative) {
    this.representative = representative;
    return this;
  }

  public ActionImportedBuilder riskIds(List<UUID> riskIds) {
    this.riskIds = riskIds;
    return this;
  }

  public ActionImportedBuilder notLinkedBecause(@Nullable String notLinkedBecause) {
    this.notLinkedBecause = notLinkedBecause;
    return this;
  }

  public ActionImportedBuilder protects(List<Party> protects) {
    this.protects = protects;
    return this;
  }

  public ActionImportedBuilder publicProtectionLinks(List<PublicProtection> publicProtectionLinks) {
    this.publicProtectionLinks = publicProtectionLinks;
    return this;
  }

  public ActionImportedBuilder addedValue(@Nullable AddedValue addedValue) {
    this.addedValue = addedValue;
    return this;
  }

  public ActionImportedBuilder capacityConfirmed(@Nullable Boolean capacityConfirmed) {
    this.capacityConfirmed = capacityConfirmed;
    return this;
  }

  public ActionImportedBuilder serviceGeneratedRisk(
      @Nullable ServiceGeneratedRisk serviceGeneratedRisk) {
    this.serviceGeneratedRisk = serviceGeneratedRisk;
    return this;
  }

  public ActionImportedBuilder victimVoice(@Nullable VictimVoice victimVoice) {
    this.victimVoice = victimVoice;
    return this;
  }

  public ActionImportedBuilder equality(@Nullable Equality equality) {
    this.equality = equality;
    return this;
  }

  public ActionImportedBuilder listed(@Nullable ListedCase listed) {
    this.listed = listed;
    return this;
  }

  public ActionImportedBuilder source(ImportSource source) {
    this.source = source;
    return this;
  }

  public ActionImportedBuilder occurredOn(PartialDate occurredOn) {
    this.occurredOn = occurredOn;
    return this;
  }

  public ActionImportedBuilder occurredOn(String occurredOn) {
    return occurredOn(PartialDate.parse(occurredOn));
  }

  public ActionImported build() {
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
        listed,
        source,
        occurredOn);
  }
}
