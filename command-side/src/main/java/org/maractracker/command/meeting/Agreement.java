package org.maractracker.command.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.action.ActionsAreSmart;
import org.maractracker.command.action.AgreeAction;
import org.maractracker.command.action.AgreeAction.Joint;
import org.maractracker.command.action.AgreeActions;
import org.maractracker.command.action.OnlyPresentAgenciesTakeActions;
import org.maractracker.command.action.Prompts;
import org.maractracker.command.facts.CaseFacts;
import org.maractracker.command.facts.Facts;
import org.maractracker.command.facts.Today;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.problem.Faults;
import org.maractracker.problem.ProblemCode;

/**
 * Agreement of actions at a meeting: every row is judged before any is agreed, so that a
 * coordinator who has typed eighty of them learns at once of all that is wrong.
 */
class Agreement {

  private final UUID meetingId;
  private final String maracId;
  private final LocalDate date;
  private final Set<UUID> agenda;
  private final Facts facts;
  private final Today today;
  private final OnlyPresentAgenciesTakeActions allocation;
  private final Faults faults = new Faults();

  Agreement(
      UUID meetingId,
      String maracId,
      LocalDate date,
      Set<String> present,
      Set<UUID> agenda,
      Facts facts) {
    this.meetingId = meetingId;
    this.maracId = maracId;
    this.date = date;
    this.agenda = agenda;
    this.facts = facts;
    this.today = facts.today(maracId);
    this.allocation = new OnlyPresentAgenciesTakeActions(facts.marac(maracId).members(), present);
  }

  /** Judges the meeting itself. */
  void judgeMeeting(boolean over) {
    faults.addIf(
        today.isToCome(date),
        "meetingId",
        ProblemCode.DATE_IN_FUTURE,
        "The meeting is still to come; actions are agreed when it sits.");
    faults.addIf(
        over,
        "meetingId",
        ProblemCode.MEETING_CLOSED,
        "The meeting is closed or cancelled; no action can be agreed at it any more.");
  }

  /** Returns the events each action begins with; refuses them all when any has a fault. */
  List<List<ActionEvent>> judge(AgreeActions c) {
    for (int row = 0; row < c.actions().size(); row++) {
      judge(c.actions().get(row), c.pathOf(row));
    }
    faults.refuseIfAny();
    return c.actions().stream().map(this::beginning).toList();
  }

  private void judge(AgreeAction action, String path) {
    Optional<CaseFacts> caseFile =
        faults.found(() -> facts.caseFile(maracId, action.caseId(), path + "caseId"));
    ActionsAreSmart.judgeForm(action, path, faults);
    ActionsAreSmart.judgeDueDate(action.dueOn(), date, path, faults);
    if (action.occurredOn() != null) {
      today.refuseFuture(action.occurredOn(), path + "occurredOn", faults);
    }
    allocation.judge(action.responsibleAgencyId(), path + "responsibleAgencyId", faults);
    if (action.joint() != null) {
      allocation.judgePartners(
          action.responsibleAgencyId(),
          action.joint().partnerAgencyIds(),
          path + "joint.partnerAgencyIds",
          faults);
    }
    caseFile.ifPresent(known -> judgeCase(action, known, path));
  }

  private void judgeCase(AgreeAction action, CaseFacts caseFile, String path) {
    faults.addIf(
        !agenda.contains(action.caseId()),
        path + "caseId",
        ProblemCode.CASE_NOT_LISTED,
        "The case is not on the meeting's agenda.");
    faults.addIf(
        caseFile.closed(),
        path + "caseId",
        ProblemCode.CASE_CLOSED,
        "The case is closed. Reopen it if there is more to be done for it.");
    for (int i = 0; i < action.riskIds().size(); i++) {
      faults.addIf(
          !caseFile.risks().contains(action.riskIds().get(i)),
          path + "riskIds[" + i + "]",
          ProblemCode.RISK_UNKNOWN,
          "The risk is not one of the case's, or was entered in error.");
    }
  }

  private List<ActionEvent> beginning(AgreeAction action) {
    PartialDate when = Objects.requireNonNullElse(action.occurredOn(), PartialDate.of(date));
    List<ActionEvent> beginning = new ArrayList<>(2);
    beginning.add(agreed(action, when));
    Joint joint = action.joint();
    if (joint != null && !joint.partnerAgencyIds().isEmpty()) {
      beginning.add(
          joint.arranged(action.actionId(), action.responsibleAgencyId(), meetingId, when));
    }
    return beginning;
  }

  private ActionAgreed agreed(AgreeAction action, PartialDate when) {
    Prompts prompts = action.prompts();
    return new ActionAgreed(
        action.actionId(),
        maracId,
        meetingId,
        action.caseId(),
        action.description(),
        action.successCriteria(),
        action.dueOn(),
        action.responsibleAgencyId(),
        action.representative(),
        action.riskIds().stream().distinct().toList(),
        action.notLinkedBecause(),
        orNone(prompts.protects()),
        orNone(prompts.publicProtectionLinks()),
        prompts.addedValue(),
        prompts.capacityConfirmed(),
        prompts.serviceGeneratedRisk(),
        prompts.victimVoice(),
        prompts.equality(),
        when);
  }

  private static <T> List<T> orNone(@Nullable List<T> answered) {
    return answered == null ? List.of() : answered;
  }
}
