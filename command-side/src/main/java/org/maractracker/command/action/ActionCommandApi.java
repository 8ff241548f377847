package org.maractracker.command.action;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.maractracker.command.action.ActionRequests.Rewording;
import org.maractracker.command.action.ActionRequests.Unachievable;
import org.maractracker.command.warning.EndedBeforeAgreed;
import org.maractracker.command.web.Addendum;
import org.maractracker.command.web.CommandRequest;
import org.maractracker.command.web.Permission;
import org.maractracker.command.web.ReasonBody;
import org.maractracker.command.web.Requires;
import org.maractracker.http.ApiTags;
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
@Tag(name = ApiTags.ACTIONS)
@RequestMapping("/api/actions/{actionId}")
class ActionCommandApi {

  private final EndedBeforeAgreed endedBeforeAgreed;

  ActionCommandApi(EndedBeforeAgreed endedBeforeAgreed) {
    this.endedBeforeAgreed = endedBeforeAgreed;
  }

  @PostMapping("/acknowledge")
  @Operation(
      operationId = "acknowledgeAction",
      summary = "The owning agency acknowledges the action",
      description = "Acknowledging it again changes nothing.")
  @Requires(Permission.REPORT)
  ResponseEntity<String> acknowledge(
      @PathVariable UUID actionId, @RequestBody Acknowledgement request, CommandRequest incoming) {
    return incoming
        .speakingFor(request.agencyId())
        .changes(
            actionId, new AcknowledgeAction(actionId, request.agencyId(), request.occurredOn()));
  }

  @PostMapping("/reallocate")
  @Operation(
      operationId = "reallocateAction",
      summary = "Hand the action to another agency",
      description =
          "With the reason, and the meeting at which it was decided: the new owner "
              + "must have been present there.")
  @Requires(Permission.PLAN)
  ResponseEntity<String> reallocate(
      @PathVariable UUID actionId, @RequestBody Reallocation request, CommandRequest incoming) {
    return incoming.changes(actionId, request.of(actionId));
  }

  @PutMapping("/representative")
  @Operation(
      operationId = "changeRepresentative",
      summary = "Say who acts for the owning agency",
      description = "By name; the agency stays the same.")
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
  @Operation(
      operationId = "arrangeJointWorking",
      summary = "Arrange that agencies work on the action together",
      description =
          "The owner leads, and each partner confirms for itself. A new arrangement "
              + "replaces the old.")
  @Requires(Permission.PLAN)
  ResponseEntity<String> arrangeJointWorking(
      @PathVariable UUID actionId, @RequestBody Arrangement request, CommandRequest incoming) {
    return incoming.changes(actionId, request.of(actionId));
  }

  @PostMapping("/joint-arrangement/confirmations")
  @Operation(
      operationId = "confirmJointWorking",
      summary = "A partner agency confirms that it works on the action, too",
      description = "Only for an agency that the joint arrangement names as a partner.")
  @Requires(Permission.REPORT)
  ResponseEntity<String> confirmJointWorking(
      @PathVariable UUID actionId, @RequestBody Confirmation request, CommandRequest incoming) {
    return incoming
        .speakingFor(request.agencyId())
        .changes(
            actionId, new ConfirmJointWorking(actionId, request.agencyId(), request.occurredOn()));
  }

  @PostMapping("/progress")
  @Operation(
      operationId = "recordProgress",
      summary = "Record progress, or an attempt",
      description = "A note; the action stays open.")
  @Requires(Permission.REPORT)
  ResponseEntity<String> recordProgress(
      @PathVariable UUID actionId, @RequestBody Progress request, CommandRequest incoming) {
    return incoming.changes(
        actionId,
        new RecordProgress(actionId, request.note(), request.kind(), request.occurredOn()));
  }

  @PatchMapping("/prompts")
  @Operation(
      operationId = "answerPrompts",
      summary = "Answer the reflective prompts about the action",
      description =
          "Those that are answered anew. What is left out of them is never a reason "
              + "to refuse.")
  @Requires(Permission.PLAN)
  ResponseEntity<String> answerPrompts(
      @PathVariable UUID actionId, @RequestBody MoreAnswers request, CommandRequest incoming) {
    return incoming.changes(
        actionId, new AnswerPrompts(actionId, request.answers().prompts(), request.occurredOn()));
  }

  @PostMapping("/rewording")
  @Operation(
      operationId = "rewordAction",
      summary = "Put a slip in the action's words right",
      description = "While the meeting it was agreed at is open. Both wordings are in its history.")
  @Requires(Permission.PLAN)
  ResponseEntity<String> reword(
      @PathVariable UUID actionId, @RequestBody Rewording request, CommandRequest incoming) {
    return incoming.changes(actionId, request.of(actionId));
  }

  @PostMapping("/due-date")
  @Operation(
      operationId = "reviseDueDate",
      summary = "Move the day the action is due",
      description = "With the reason; the earlier day stays in its history.")
  @Requires(Permission.PLAN)
  ResponseEntity<String> reviseDueDate(
      @PathVariable UUID actionId, @RequestBody Revision request, CommandRequest incoming) {
    return incoming.changes(
        actionId,
        new ReviseDueDate(actionId, request.dueOn(), request.reason(), request.occurredOn()));
  }

  @PostMapping("/complete")
  @Operation(
      operationId = "completeAction",
      summary = "Complete the action",
      description =
          "With the day, as far as it is known, and what came of it. Late is judged "
              + "by the due date in force.")
  @Requires(Permission.REPORT)
  ResponseEntity<String> complete(
      @PathVariable UUID actionId, @RequestBody Completion request, CommandRequest incoming) {
    return incoming.changes(
        actionId,
        request.of(actionId),
        endedBeforeAgreed.warnings(actionId, request.completedOn(), "completedOn"));
  }

  @PostMapping("/report-unachievable")
  @Operation(
      operationId = "reportUnachievable",
      summary = "The owning agency reports that the action cannot be done",
      description =
          "With the class of the reason and an explanation. It goes on the " + "register.")
  @Requires(Permission.REPORT)
  ResponseEntity<String> reportUnachievable(
      @PathVariable UUID actionId, @RequestBody Unachievable request, CommandRequest incoming) {
    return incoming.changes(
        actionId,
        request.of(actionId),
        endedBeforeAgreed.warnings(actionId, request.reportedOn(), "reportedOn"));
  }

  @PostMapping("/minute-unachievable")
  @Operation(
      operationId = "minuteUnachievable",
      summary = "Minute an action that was reported unachievable",
      description = "At the meeting that was told of it.")
  @Requires(Permission.PLAN)
  ResponseEntity<String> minuteUnachievable(
      @PathVariable UUID actionId, @RequestBody Minute request, CommandRequest incoming) {
    return incoming.changes(
        actionId, new MinuteUnachievable(actionId, request.meetingId(), request.occurredOn()));
  }

  @PostMapping("/not-undertaken")
  @Operation(
      operationId = "findNotUndertaken",
      summary = "Find at a meeting that the action was not undertaken",
      description = "With an explanation; the action stays open.")
  @Requires(Permission.PLAN)
  ResponseEntity<String> findNotUndertaken(
      @PathVariable UUID actionId, @RequestBody Finding request, CommandRequest incoming) {
    return incoming.changes(
        actionId,
        new FindNotUndertaken(
            actionId, request.meetingId(), request.explanation(), request.occurredOn()));
  }

  @PostMapping("/carry-over")
  @Operation(
      operationId = "carryOverAction",
      summary = "Carry the action over to a later meeting",
      description = "With an explanation. It stays open; no finding is needed before it.")
  @Requires(Permission.PLAN)
  ResponseEntity<String> carryOver(
      @PathVariable UUID actionId, @RequestBody Finding request, CommandRequest incoming) {
    return incoming.changes(
        actionId,
        new CarryOver(actionId, request.meetingId(), request.explanation(), request.occurredOn()));
  }

  @PostMapping("/remove")
  @Operation(
      operationId = "removeAction",
      summary = "Take the action off the plan",
      description =
          "With the reason, and the meeting at which it was decided. It is never "
              + "shown as done.")
  @Requires(Permission.PLAN)
  ResponseEntity<String> remove(
      @PathVariable UUID actionId, @RequestBody Removal request, CommandRequest incoming) {
    return incoming.changes(
        actionId,
        new RemoveFromPlan(actionId, request.meetingId(), request.reason(), request.occurredOn()));
  }

  @PostMapping("/entered-in-error")
  @Operation(
      operationId = "enterActionInError",
      summary = "Mark the action as entered in error",
      description = "With the reason. Nothing is deleted; it counts nowhere any more.")
  @Requires(Permission.PLAN)
  ResponseEntity<String> enterInError(
      @PathVariable UUID actionId, @RequestBody ReasonBody request, CommandRequest incoming) {
    return incoming.changes(
        actionId, new EnterActionInError(actionId, request.reason(), request.occurredOn()));
  }

  @PostMapping("/reopen")
  @Operation(
      operationId = "reopenAction",
      summary = "Open the action again",
      description =
          "With the reason. It undoes any outcome; former completions are still " + "told.")
  @Requires(Permission.PLAN)
  ResponseEntity<String> reopen(
      @PathVariable UUID actionId, @RequestBody ReasonBody request, CommandRequest incoming) {
    return incoming.changes(
        actionId, new ReopenAction(actionId, request.reason(), request.occurredOn()));
  }

  @PostMapping("/addenda")
  @Operation(
      operationId = "addAddendumToAction",
      summary = "Add a statement to the action",
      description = "How a mistake is put right: nothing that is recorded is ever edited.")
  @Requires(Permission.REPORT)
  ResponseEntity<String> addAddendum(
      @PathVariable UUID actionId, @RequestBody Addendum request, CommandRequest incoming) {
    return incoming.changes(
        actionId,
        new AddActionAddendum(
            actionId, request.statement(), request.aboutPosition(), request.occurredOn()));
  }
}
