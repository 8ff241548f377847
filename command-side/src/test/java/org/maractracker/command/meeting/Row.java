package org.maractracker.command.meeting;

import static org.maractracker.command.Northshire.ACTION;
import static org.maractracker.command.Northshire.CASE;
import static org.maractracker.command.Northshire.MARCH;
import static org.maractracker.command.Northshire.NORTHSHIRE;
import static org.maractracker.command.Northshire.RISK;
import static org.maractracker.command.Northshire.on;

import java.time.LocalDate;
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
    return new AgreeAction(
        actionId,
        caseId,
        description,
        successCriteria,
        LocalDate.parse(dueOn),
        agency,
        "Made Up Person",
        risks,
        notLinkedBecause,
        prompts,
        joint,
        occurredOn == null ? null : on(occurredOn));
  }

  /** Returns the event it becomes, without a joint arrangement. */
  ActionAgreed event() {
    return new ActionAgreed(
        actionId,
        NORTHSHIRE,
        meetingId,
        caseId,
        description,
        successCriteria,
        LocalDate.parse(dueOn),
        agency,
        "Made Up Person",
        risks,
        notLinkedBecause,
        Objects.requireNonNullElse(prompts.protects(), List.of()),
        Objects.requireNonNullElse(prompts.publicProtectionLinks(), List.of()),
        prompts.addedValue(),
        prompts.capacityConfirmed(),
        prompts.serviceGeneratedRisk(),
        prompts.victimVoice(),
        prompts.equality(),
        on(Objects.requireNonNullElse(occurredOn, "2026-03-10")));
  }
}
