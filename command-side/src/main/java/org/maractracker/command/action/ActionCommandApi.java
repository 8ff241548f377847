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
import org.maractracker.command.warning.EndedBeforeAgreed;
import org.maractracker.command.web.Addendum;
import org.maractracker.command.web.CommandRequest;
import org.maractracker.command.web.Permission;
import org.maractracker.command.web.ReasonBody;
import org.maractracker.command.web.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP addresses of the life of an action, from its acknowledgement to its end. */
@RestController
@RequestMapping("/api/actions/{actionId}")
class ActionCommandApi {

  private final EndedBeforeAgreed endedBeforeAgreed;

  ActionCommandApi(EndedBeforeAgreed endedBeforeAgreed) {
    this.endedBeforeAgreed = endedBeforeAgreed;
  }

  @PostMapping("/acknowledge")
  @Requires(Permission.REPORT)
  ResponseEntity<String> acknowledge(
      @PathVariable UUID actionId, @RequestBody Acknowledgement request, CommandRequest incoming) {
    return incoming
        .speakingFor(request.agencyId())
        .changes(
            actionId, new AcknowledgeAction(actionId, request.agencyId(), request.occurredOn()));
  }

  @PostMapping("/reallocate")
  @Requires(Permission.PLAN)
  ResponseEntity<String> reallocate(
      @PathVariable UUID actionId, @RequestBody Reallocation request, CommandRequest incoming) {
    return incoming.changes(actionId, request.of(actionId));
  }

  @PutMapping("/representative")
  @Requires(Permission.REPORT)
  ResponseEntity<String> changeRepresentative(
      @PathVariable UUID actionId,
      @RequestBody NewRepresentative request,
      CommandRequest incoming) {
    return incoming.changes(
        actionId,
        new ChangeRepresentative(actionId, request.representative(), request.occurredOn()));
  }

  @PostMapping("/joint-arrangement")
  @Requires(Permission.PLAN)
  ResponseEntity<String> arrangeJointWorking(
      @PathVariable UUID actionId, @RequestBody Arrangement request, CommandRequest incoming) {
    return incoming.changes(actionId, request.of(actionId));
  }

  @PostMapping("/joint-arrangement/confirmations")
  @Requires(Permission.REPORT)
  ResponseEntity<String> confirmJointWorking(
      @PathVariable UUID actionId, @RequestBody Confirmation request, CommandRequest incoming) {
    return incoming
        .speakingFor(request.agencyId())
        .changes(
            actionId, new ConfirmJointWorking(actionId, request.agencyId(), request.occurredOn()));
  }

  @PostMapping("/progress")
  @Requires(Permission.REPORT)
  ResponseEntity<String> recordProgress(
      @PathVariable UUID actionId, @RequestBody Progress request, CommandRequest incoming) {
    return incoming.changes(
        actionId,
        new RecordProgress(actionId, request.note(), request.kind(), request.occurredOn()));
  }

  @PatchMapping("/prompts")
  @Requires(Permission.PLAN)
  ResponseEntity<String> answerPrompts(
      @PathVariable UUID actionId, @RequestBody MoreAnswers request, CommandRequest incoming) {
    return incoming.changes(
        actionId, new AnswerPrompts(actionId, request.answers().prompts(), request.occurredOn()));
  }

  @PostMapping("/due-date")
  @Requires(Permission.PLAN)
  ResponseEntity<String> reviseDueDate(
      @PathVariable UUID actionId, @RequestBody Revision request, CommandRequest incoming) {
    return incoming.changes(
        actionId,
        new ReviseDueDate(actionId, request.dueOn(), request.reason(), request.occurredOn()));
  }

  @PostMapping("/complete")
  @Requires(Permission.REPORT)
  ResponseEntity<String> complete(
      @PathVariable UUID actionId, @RequestBody Completion request, CommandRequest incoming) {
    return incoming.changes(
        actionId,
        request.of(actionId),
        endedBeforeAgreed.warnings(actionId, request.completedOn(), "completedOn"));
  }

  @PostMapping("/report-unachievable")
  @Requires(Permission.REPORT)
  ResponseEntity<String> reportUnachievable(
      @PathVariable UUID actionId, @RequestBody Unachievable request, CommandRequest incoming) {
    return incoming.changes(
        actionId,
        request.of(actionId),
        endedBeforeAgreed.warnings(actionId, request.reportedOn(), "reportedOn"));
  }

  @PostMapping("/minute-unachievable")
  @Requires(Permission.PLAN)
  ResponseEntity<String> minuteUnachievable(
      @PathVariable UUID actionId, @RequestBody Minute request, CommandRequest incoming) {
    return incoming.changes(
        actionId, new MinuteUnachievable(actionId, request.meetingId(), request.occurredOn()));
  }

  @PostMapping("/not-undertaken")
  @Requires(Permission.PLAN)
  ResponseEntity<String> findNotUndertaken(
      @PathVariable UUID actionId, @RequestBody Finding request, CommandRequest incoming) {
    return incoming.changes(
        actionId,
        new FindNotUndertaken(
            actionId, request.meetingId(), request.explanation(), request.occurredOn()));
  }

  @PostMapping("/carry-over")
  @Requires(Permission.PLAN)
  ResponseEntity<String> carryOver(
      @PathVariable UUID actionId, @RequestBody Finding request, CommandRequest incoming) {
    return incoming.changes(
        actionId,
        new CarryOver(actionId, request.meetingId(), request.explanation(), request.occurredOn()));
  }

  @PostMapping("/remove")
  @Requires(Permission.PLAN)
  ResponseEntity<String> remove(
      @PathVariable UUID actionId, @RequestBody Removal request, CommandRequest incoming) {
    return incoming.changes(
        actionId,
        new RemoveFromPlan(actionId, request.meetingId(), request.reason(), request.occurredOn()));
  }

  @PostMapping("/entered-in-error")
  @Requires(Permission.PLAN)
  ResponseEntity<String> enterInError(
      @PathVariable UUID actionId, @RequestBody ReasonBody request, CommandRequest incoming) {
    return incoming.changes(
        actionId, new EnterActionInError(actionId, request.reason(), request.occurredOn()));
  }

  @PostMapping("/reopen")
  @Requires(Permission.PLAN)
  ResponseEntity<String> reopen(
      @PathVariable UUID actionId, @RequestBody ReasonBody request, CommandRequest incoming) {
    return incoming.changes(
        actionId, new ReopenAction(actionId, request.reason(), request.occurredOn()));
  }

  @PostMapping("/addenda")
  @Requires(Permission.REPORT)
  ResponseEntity<String> addAddendum(
      @PathVariable UUID actionId, @RequestBody Addendum request, CommandRequest incoming) {
    return incoming.changes(
        actionId,
        new AddActionAddendum(
            actionId, request.statement(), request.aboutPosition(), request.occurredOn()));
  }
}
