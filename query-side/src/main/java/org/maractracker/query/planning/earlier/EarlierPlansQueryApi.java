package org.maractracker.query.planning.earlier;

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
import org.maractracker.query.model.action.ReadAccess;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.planning.plan.PlanReader;
import org.maractracker.query.planning.plan.PlanSnapshot;
import org.maractracker.query.planning.plan.Plans;
import org.maractracker.query.web.page.AsOfQuery;
import org.maractracker.query.web.page.ResourceId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** HTTP address of earlier plans. */
@RestController
@Tag(name = ApiTags.CASES)
class EarlierPlansQueryApi {

  private final Plans plans;

  EarlierPlansQueryApi(Plans plans) {
    this.plans = plans;
  }

  /**
   * Returns the earlier plans; {@code not-found} for those who may not read the case, as with its
   * history.
   */
  @GetMapping("/api/cases/{caseId}/earlier-plans")
  @Operation(
      operationId = "readEarlierPlans",
      summary = "The cases that this one repeats",
      description = "With their risks, their actions, and what came of them.")
  EarlierPlans earlierPlans(
      Caller caller, @PathVariable String caseId, QueryParameters<AsOfQuery> query) {
    AsOfQuery asked = query.read();
    UUID id = ResourceId.of(caseId).orElseThrow(EarlierPlansQueryApi::unknown);
    PlanReader reading = plans.at(asked.moment(), asked.minPosition());
    CaseState file =
        reading
            .know(Stream.of(id))
            .caseFile(id)
            .filter(each -> ReadAccess.of(caller, each.maracId()).whole())
            .orElseThrow(EarlierPlansQueryApi::unknown);
    List<UUID> story = reading.casesOfTheStoryOf(id);
    List<UUID> actions = reading.actionsOf(story);
    PlanSnapshot known = reading.know(Stream.of(file.maracId()), story.stream(), actions.stream());
    return new EarlierPlans(
        id,
        file.maracId(),
        EarlierPlans.before(file, known),
        reading.position(),
        reading.isStale(Stream.of(file.maracId()), story.stream(), actions.stream()));
  }

  private static RuleViolated unknown() {
    return new RuleViolated(ProblemCode.NOT_FOUND, "caseId", "There is no such case.");
  }
}
