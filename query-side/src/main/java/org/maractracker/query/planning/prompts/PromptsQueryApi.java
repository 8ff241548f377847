package org.maractracker.query.planning.prompts;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.engine.view.MinPosition;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.query.planning.plan.PlanReader;
import org.maractracker.query.planning.plan.PlanSnapshot;
import org.maractracker.query.planning.plan.Plans;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.AsOfParameters;
import org.maractracker.query.web.page.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The live prompts over HTTP: to be asked after each thing that is saved. */
@RestController
class PromptsQueryApi {

  private final Plans plans;

  PromptsQueryApi(Plans plans) {
    this.plans = plans;
  }

  @GetMapping("/api/meetings/{meetingId}/cases/{caseId}/prompts")
  @Operation(summary = "What the reflective prompts ask of a case's plan as it stands")
  CasePrompts prompts(
      Caller caller,
      @PathVariable String meetingId,
      @PathVariable String caseId,
      AsOfParameters at,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum) {
    Parameters given = new Parameters();
    AsOf moment = given.moment(at);
    OptionalLong least = given.minPosition(minimum, minPosition);
    given.refuseFaults();
    UUID meeting = id(meetingId).orElseThrow(Plans::unknownMeeting);
    UUID file = id(caseId).orElse(meeting);
    PlanReader reading = plans.at(moment, least);
    List<UUID> actions = reading.actionsOf(List.of(file));
    PlanSnapshot known = reading.know(Stream.of(meeting, file), actions.stream());
    MeetingState sitting = Plans.readable(known, meeting, caller);
    CaseState heard =
        known
            .caseFile(file)
            .filter(each -> sitting.agenda().contains(each.caseId()))
            .orElseThrow(PromptsQueryApi::notHeard);
    return new CasePrompts(
        sitting.maracId(),
        meeting,
        file,
        CasePrompts.all(new CaseInHand(sitting, heard, known.actions())),
        reading.position(),
        reading.isStale(Stream.of(meeting, file), actions.stream()));
  }

  private static Optional<UUID> id(String given) {
    return Optional.ofNullable(Parameters.toId(given));
  }

  private static RuleViolated notHeard() {
    return new RuleViolated(
        ProblemCode.NOT_FOUND, "caseId", "There is no such case on this meeting's agenda.");
  }
}
