package org.maractracker.command.action;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.warning.AlreadyOnThePlan;
import org.maractracker.command.warning.FailedBefore;
import org.maractracker.command.warning.Proposed;
import org.maractracker.command.warning.Warning;
import org.maractracker.command.web.Accepted;
import org.maractracker.command.web.CommandRequest;
import org.maractracker.command.web.Permission;
import org.maractracker.command.web.Requires;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.AtLeastOne;
import org.maractracker.http.reading.AtMost;
import org.maractracker.problem.Fault;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP addresses for agreeing actions at a meeting, one or many. */
@RestController
@Tag(name = ApiTags.ACTIONS)
@RequestMapping("/api")
class AgreementCommandApi {

  private final FailedBefore failedBefore;
  private final AlreadyOnThePlan alreadyOnThePlan;

  AgreementCommandApi(FailedBefore failedBefore, AlreadyOnThePlan alreadyOnThePlan) {
    this.failedBefore = failedBefore;
    this.alreadyOnThePlan = alreadyOnThePlan;
  }

  record Agreement(UUID meetingId, @JsonUnwrapped ProposedAction action) {}

  record Agreements(@AtMost(200) @AtLeastOne List<Row> actions) {

    /** Refuses a row that names another meeting than the path; it may repeat the path's meeting. */
    void requireAllAt(UUID meetingId) {
      List<Fault> faults = new ArrayList<>();
      for (int i = 0; i < actions.size(); i++) {
        UUID named = actions.get(i).meetingId();
        if (named != null && !named.equals(meetingId)) {
          faults.add(
              new Fault(
                  "actions[" + i + "].meetingId",
                  ProblemCode.MALFORMED,
                  "The address of this request names another meeting."));
        }
      }
      if (!faults.isEmpty()) {
        throw new RuleViolated(faults);
      }
    }
  }

  record Row(@Nullable UUID meetingId, @JsonUnwrapped ProposedAction action) {}

  /**
   * Agrees an action at the meeting that the body names; only the body shows in which MARAC this
   * is.
   */
  @PostMapping("/actions")
  @Operation(
      operationId = "agreeAction",
      summary = "Agree one action at a meeting",
      description =
          "Refused unless it says what is to be done, by whom, by when, how success "
              + "will be seen, and to which risk it is linked or why to none.")
  @Requires(Permission.PLAN)
  ResponseEntity<String> agree(@RequestBody Agreement request, CommandRequest incoming) {
    UUID id = UUID.randomUUID();
    AgreeActions command = AgreeActions.single(request.meetingId(), request.action().agreedAs(id));
    return incoming
        .at(request.meetingId(), Permission.PLAN)
        .creates(id.toString(), id.toString(), "/api/actions/" + id, command, warnings(command));
  }

  @PostMapping("/meetings/{meetingId}/actions")
  @Operation(
      operationId = "agreeActions",
      summary = "Agree all actions of a meeting at once",
      description = "All are agreed or none, and all that is wrong with any is said at once.")
  @Requires(value = Permission.PLAN, answers = Accepted.Bulk.class)
  ResponseEntity<String> agreeAll(
      @PathVariable UUID meetingId, @RequestBody Agreements request, CommandRequest incoming) {
    request.requireAllAt(meetingId);
    List<AgreeAction> actions =
        request.actions().stream().map(row -> row.action().agreedAs(UUID.randomUUID())).toList();
    AgreeActions command = new AgreeActions(meetingId, actions, true);
    return incoming.createsAll(
        actions.stream().map(AgreeAction::actionId).toList(),
        "/api/meetings/" + meetingId + "/action-list",
        command,
        warnings(command));
  }

  /**
   * Looks the warnings up before the command is sent: nothing is decided by them, and no other
   * command waits for them.
   */
  private List<Warning> warnings(AgreeActions command) {
    List<Proposed> proposed = new ArrayList<>();
    for (int row = 0; row < command.actions().size(); row++) {
      AgreeAction action = command.actions().get(row);
      String field = command.pathOf(row) + "description";
      proposed.add(
          new Proposed(
              action.actionId(),
              action.caseId(),
              action.responsibleAgencyId(),
              action.description(),
              field));
    }
    return Stream.of(failedBefore.warnings(proposed), alreadyOnThePlan.warnings(proposed))
        .flatMap(List::stream)
        .toList();
  }
}
