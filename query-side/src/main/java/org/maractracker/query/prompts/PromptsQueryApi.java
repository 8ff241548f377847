package org.maractracker.query.prompts;

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
import org.maractracker.query.page.AskedMoment;
import org.maractracker.query.page.Moment;
import org.maractracker.query.page.Parameters;
import org.maractracker.query.plan.Known;
import org.maractracker.query.plan.PlanCase;
import org.maractracker.query.plan.PlanMeeting;
import org.maractracker.query.plan.Plans;
import org.maractracker.query.plan.Reading;
import org.maractracker.query.view.MinPosition;
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
      AskedMoment at,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum) {
    Parameters given = new Parameters();
    Moment moment = given.moment(at);
    OptionalLong least = given.minPosition(minimum, minPosition);
    given.refuseFaults();
    UUID meeting = id(meetingId).orElseThrow(Plans::unknownMeeting);
    UUID file = id(caseId).orElse(meeting);
    Reading reading = plans.at(moment, least);
    List<UUID> actions = reading.actionsOf(List.of(file));
    Known known = reading.know(Stream.of(meeting, file), actions.stream());
    PlanMeeting sitting = Plans.readable(known, meeting, caller);
    PlanCase heard =
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
