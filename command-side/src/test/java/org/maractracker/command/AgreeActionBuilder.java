package org.maractracker.command;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.action.AgreeAction;
import org.maractracker.command.action.AgreeAction.Joint;
import org.maractracker.command.action.Prompts;
import org.maractracker.events.PartialDate;

/**
 * Builder of {@link AgreeAction}: a lock that police are to have fitted in May, linked to no risk.
 */
public final class AgreeActionBuilder {

  private final UUID actionId;
  private UUID caseId = new UUID(0, 2);
  private String description = "Fit a lock";
  private String successCriteria = "Lock fitted and tried";
  private LocalDate dueOn = LocalDate.of(2026, 5, 20);
  private String responsibleAgencyId = "police";
  private @Nullable String representative;
  private List<UUID> riskIds = List.of();
  private @Nullable String notLinkedBecause = "Agreed before risks were listed";
  private Prompts prompts = Prompts.NONE;
  private @Nullable Joint joint;
  private @Nullable PartialDate occurredOn;

  private AgreeActionBuilder(UUID actionId) {
    this.actionId = actionId;
  }

  public static AgreeActionBuilder anAgreement(UUID actionId) {
    return new AgreeActionBuilder(actionId);
  }

  public AgreeActionBuilder caseId(UUID caseId) {
    this.caseId = caseId;
    return this;
  }

  public AgreeActionBuilder description(String description) {
    this.description = description;
    return this;
  }

  public AgreeActionBuilder successCriteria(String successCriteria) {
    this.successCriteria = successCriteria;
    return this;
  }

  public AgreeActionBuilder dueOn(LocalDate dueOn) {
    this.dueOn = dueOn;
    return this;
  }

  public AgreeActionBuilder dueOn(String dueOn) {
    return dueOn(LocalDate.parse(dueOn));
  }

  public AgreeActionBuilder responsibleAgencyId(String responsibleAgencyId) {
    this.responsibleAgencyId = responsibleAgencyId;
    return this;
  }

  public AgreeActionBuilder representative(@Nullable String representative) {
    this.representative = representative;
    return this;
  }

  public AgreeActionBuilder riskIds(List<UUID> riskIds) {
    this.riskIds = riskIds;
    return this;
  }

  public AgreeActionBuilder notLinkedBecause(@Nullable String notLinkedBecause) {
    this.notLinkedBecause = notLinkedBecause;
    return this;
  }

  public AgreeActionBuilder prompts(Prompts prompts) {
    this.prompts = prompts;
    return this;
  }

  public AgreeActionBuilder joint(@Nullable Joint joint) {
    this.joint = joint;
    return this;
  }

  public AgreeActionBuilder occurredOn(@Nullable PartialDate occurredOn) {
    this.occurredOn = occurredOn;
    return this;
  }

  public AgreeActionBuilder occurredOn(@Nullable String occurredOn) {
    return occurredOn(occurredOn == null ? null : PartialDate.parse(occurredOn));
  }

  public AgreeAction build() {
    return new AgreeAction(
        actionId,
        caseId,
        description,
        successCriteria,
        dueOn,
        responsibleAgencyId,
        representative,
        riskIds,
        notLinkedBecause,
        prompts,
        joint,
        occurredOn);
  }
}
