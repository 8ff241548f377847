package org.maractracker.query.planning.prompts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.maractracker.caller.Caller;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.query.planning.plan.PlanReader;
import org.maractracker.query.planning.plan.PlanSnapshot;
import org.maractracker.query.planning.plan.Plans;
import org.maractracker.query.web.page.AsOfQuery;
import org.maractracker.query.web.page.ResourceId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** HTTP address of the live prompts, for clients to ask after each save. */
@RestController
@Tag(name = ApiTags.MEETINGS)
class PromptsQueryApi {

  private final Plans plans;

  PromptsQueryApi(Plans plans) {
    this.plans = plans;
  }

  @GetMapping("/api/meetings/{meetingId}/cases/{caseId}/prompts")
  @Operation(
      operationId = "readPrompts",
      summary = "What the reflective prompts ask of a case's plan as it stands",
      description = "To be asked again after each thing that is saved.")
  CasePrompts prompts(
      Caller caller,
      @PathVariable String meetingId,
      @PathVariable String caseId,
      QueryParameters<AsOfQuery> query) {
    AsOfQuery asked = query.read();
    UUID meeting = ResourceId.of(meetingId).orElseThrow(Plans::unknownMeeting);
    UUID file = ResourceId.of(caseId).orElse(meeting);
    PlanReader reading = plans.at(asked.moment(), asked.minPosition());
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

  private static RuleViolated notHeard() {
    return new RuleViolated(
        ProblemCode.NOT_FOUND, "caseId", "There is no such case on this meeting's agenda.");
  }
}
