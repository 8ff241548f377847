package org.maractracker.command.meeting;

import static org.maractracker.command.AgreeActionBuilder.anAgreement;
import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.command.GivenHistory.CASE;
import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.command.GivenHistory.RISK;
import static org.maractracker.testsupport.events.ActionAgreedBuilder.anAgreedAction;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.action.AgreeAction;
import org.maractracker.command.action.AgreeAction.Joint;
import org.maractracker.command.action.Prompts;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.Communication;

/** Action to be agreed in March, right in every respect until a test changes one. */
class Row {

  UUID meetingId = MARCH;
  UUID actionId = ACTION;
  UUID caseId = CASE;
  String description = "Made-up action";
  String successCriteria = "Made-up measure";
  String dueOn = "2026-03-31";
  String agency = "idva";
  List<UUID> risks = List.of(RISK);
  @Nullable String notLinkedBecause;
  Prompts prompts = Prompts.NONE;
  @Nullable Joint joint;
  @Nullable String occurredOn;

  Row jointWith(@Nullable Communication communication, String... partners) {
    joint = new Joint(List.of(partners), communication);
    return this;
  }

  AgreeAction command() {
    return anAgreement(actionId)
        .caseId(caseId)
        .description(description)
        .successCriteria(successCriteria)
        .dueOn(dueOn)
        .responsibleAgencyId(agency)
        .representative("Made Up Person")
        .riskIds(risks)
        .notLinkedBecause(notLinkedBecause)
        .prompts(prompts)
        .joint(joint)
        .occurredOn(occurredOn)
        .build();
  }

  /** Returns the event it becomes, without a joint arrangement. */
  ActionAgreed event() {
    return anAgreedAction(actionId)
        .meetingId(meetingId)
        .caseId(caseId)
        .description(description)
        .successCriteria(successCriteria)
        .dueOn(dueOn)
        .responsibleAgencyId(agency)
        .representative("Made Up Person")
        .riskIds(risks)
        .notLinkedBecause(notLinkedBecause)
        .protects(Objects.requireNonNullElse(prompts.protects(), List.of()))
        .publicProtectionLinks(
            Objects.requireNonNullElse(prompts.publicProtectionLinks(), List.of()))
        .addedValue(prompts.addedValue())
        .capacityConfirmed(prompts.capacityConfirmed())
        .serviceGeneratedRisk(prompts.serviceGeneratedRisk())
        .victimVoice(prompts.victimVoice())
        .equality(prompts.equality())
        .occurredOn(Objects.requireNonNullElse(occurredOn, "2026-03-10"))
        .build();
  }
}
