package org.maractracker.command.action;

import java.util.UUID;
import org.maractracker.command.action.ActionRequests.Acknowledgement;
import org.maractracker.command.action.ActionRequests.Arrangement;
import org.maractracker.command.action.ActionRequests.Completion;
import org.maractracker.command.action.ActionRequests.Confirmation;
import org.maractracker.command.action.ActionRequests.Finding;
import org.maractracker.command.action.ActionRequests.Minute;
import org.maractracker.command.action.ActionRequests.MoreAnswers;
import org.maractracker.command.action.ActionRequests.NewRepresentative;
import org.maractracker.command.action.ActionRequests.Progress;
import org.maractracker.command.action.ActionRequests.Reallocation;
import org.maractracker.command.action.ActionRequests.Removal;
import org.maractracker.command.action.ActionRequests.Revision;
import org.maractracker.command.action.ActionRequests.Unachievable;
import org.maractracker.command.incoming.Act;
import org.maractracker.command.incoming.Addendum;
import org.maractracker.command.incoming.Allowed;
import org.maractracker.command.incoming.Because;
import org.maractracker.command.incoming.Incoming;
import org.maractracker.command.warning.EndedBeforeAgreed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The life of an action, from its acknowledgement to its end. */
@RestController
@RequestMapping("/api/actions/{actionId}")
class ActionCommandApi {

  private final EndedBeforeAgreed endedBeforeAgreed;

  ActionCommandApi(EndedBeforeAgreed endedBeforeAgreed) {
    this.endedBeforeAgreed = endedBeforeAgreed;
  }

  @PostMapping("/acknowledge")
  @Allowed(Act.REPORT)
  ResponseEntity<String> acknowledge(
      @PathVariable UUID actionId, @RequestBody Acknowledgement request, Incoming incoming) {
    return incoming
        .speakingFor(request.agencyId())
        .changes(
            actionId, new AcknowledgeAction(actionId, request.agencyId(), request.occurredOn()));
  }

  @PostMapping("/reallocate")
  @Allowed(Act.PLAN)
  ResponseEntity<String> reallocate(
      @PathVariable UUID actionId, @RequestBody Reallocation request, Incoming incoming) {
    return incoming.changes(actionId, request.of(actionId));
  }

  @PutMapping("/representative")
  @Allowed(Act.REPORT)
  ResponseEntity<String> changeRepresentative(
      @PathVariable UUID actionId, @RequestBody NewRepresentative request, Incoming incoming) {
    return incoming.changes(
        actionId,
        new ChangeRepresentative(actionId, request.representative(), request.occurredOn()));
  }

  @PostMapping("/joint-arrangement")
  @Allowed(Act.PLAN)
  ResponseEntity<String> arrangeJointWorking(
      @PathVariable UUID actionId, @RequestBody Arrangement request, Incoming incoming) {
    return incoming.changes(actionId, request.of(actionId));
  }

  @PostMapping("/joint-arrangement/confirmations")
  @Allowed(Act.REPORT)
  ResponseEntity<String> confirmJointWorking(
      @PathVariable UUID actionId, @RequestBody Confirmation request, Incoming incoming) {
    return incoming
        .speakingFor(request.agencyId())
        .changes(
            actionId, new ConfirmJointWorking(actionId, request.agencyId(), request.occurredOn()));
  }

  @PostMapping("/progress")
  @Allowed(Act.REPORT)
  ResponseEntity<String> recordProgress(
      @PathVariable UUID actionId, @RequestBody Progress request, Incoming incoming) {
    return incoming.changes(
        actionId,
        new RecordProgress(actionId, request.note(), request.kind(), request.occurredOn()));
  }

  @PatchMapping("/prompts")
  @Allowed(Act.PLAN)
  ResponseEntity<String> answerPrompts(
      @PathVariable UUID actionId, @RequestBody MoreAnswers request, Incoming incoming) {
    return incoming.changes(
        actionId, new AnswerPrompts(actionId, request.answers().prompts(), request.occurredOn()));
  }

  @PostMapping("/due-date")
  @Allowed(Act.PLAN)
  ResponseEntity<String> reviseDueDate(
      @PathVariable UUID actionId, @RequestBody Revision request, Incoming incoming) {
    return incoming.changes(
        actionId,
        new ReviseDueDate(actionId, request.dueOn(), request.reason(), request.occurredOn()));
  }

  @PostMapping("/complete")
  @Allowed(Act.REPORT)
  ResponseEntity<String> complete(
      @PathVariable UUID actionId, @RequestBody Completion request, Incoming incoming) {
    return incoming.changes(
        actionId,
        request.of(actionId),
        endedBeforeAgreed.warnings(actionId, request.completedOn(), "completedOn"));
  }

  @PostMapping("/report-unachievable")
  @Allowed(Act.REPORT)
  ResponseEntity<String> reportUnachievable(
      @PathVariable UUID actionId, @RequestBody Unachievable request, Incoming incoming) {
    return incoming.changes(
        actionId,
        request.of(actionId),
        endedBeforeAgreed.warnings(actionId, request.reportedOn(), "reportedOn"));
  }

  @PostMapping("/minute-unachievable")
  @Allowed(Act.PLAN)
  ResponseEntity<String> minuteUnachievable(
      @PathVariable UUID actionId, @RequestBody Minute request, Incoming incoming) {
    return incoming.changes(
        actionId, new MinuteUnachievable(actionId, request.meetingId(), request.occurredOn()));
  }

  @PostMapping("/not-undertaken")
  @Allowed(Act.PLAN)
  ResponseEntity<String> findNotUndertaken(
      @PathVariable UUID actionId, @RequestBody Finding request, Incoming incoming) {
    return incoming.changes(
        actionId,
        new FindNotUndertaken(
            actionId, request.meetingId(), request.explanation(), request.occurredOn()));
  }

  @PostMapping("/carry-over")
  @Allowed(Act.PLAN)
  ResponseEntity<String> carryOver(
      @PathVariable UUID actionId, @RequestBody Finding request, Incoming incoming) {
    return incoming.changes(
        actionId,
        new CarryOver(actionId, request.meetingId(), request.explanation(), request.occurredOn()));
  }

  @PostMapping("/remove")
  @Allowed(Act.PLAN)
  ResponseEntity<String> remove(
      @PathVariable UUID actionId, @RequestBody Removal request, Incoming incoming) {
    return incoming.changes(
        actionId,
        new RemoveFromPlan(actionId, request.meetingId(), request.reason(), request.occurredOn()));
  }

  @PostMapping("/entered-in-error")
  @Allowed(Act.PLAN)
  ResponseEntity<String> enterInError(
      @PathVariable UUID actionId, @RequestBody Because request, Incoming incoming) {
    return incoming.changes(
        actionId, new EnterActionInError(actionId, request.reason(), request.occurredOn()));
  }

  @PostMapping("/reopen")
  @Allowed(Act.PLAN)
  ResponseEntity<String> reopen(
      @PathVariable UUID actionId, @RequestBody Because request, Incoming incoming) {
    return incoming.changes(
        actionId, new ReopenAction(actionId, request.reason(), request.occurredOn()));
  }

  @PostMapping("/addenda")
  @Allowed(Act.REPORT)
  ResponseEntity<String> addAddendum(
      @PathVariable UUID actionId, @RequestBody Addendum request, Incoming incoming) {
    return incoming.changes(
        actionId,
        new AddActionAddendum(
            actionId, request.statement(), request.aboutPosition(), request.occurredOn()));
  }
}
