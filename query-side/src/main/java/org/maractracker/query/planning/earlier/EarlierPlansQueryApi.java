package org.maractracker.query.planning.earlier;

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
import org.maractracker.query.model.action.ReadAccess;
import org.maractracker.query.model.casefile.CaseState;
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

/** What was planned before, over HTTP. */
@RestController
class EarlierPlansQueryApi {

  private final Plans plans;

  EarlierPlansQueryApi(Plans plans) {
    this.plans = plans;
  }

  /** As with a case's history, whoever may not read the case is told that there is none. */
  @GetMapping("/api/cases/{caseId}/earlier-plans")
  @Operation(summary = "The cases that this one repeats: their risks, actions and results")
  EarlierPlans earlierPlans(
      Caller caller,
      @PathVariable String caseId,
      AsOfParameters at,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum) {
    Parameters given = new Parameters();
    AsOf moment = given.moment(at);
    OptionalLong least = given.minPosition(minimum, minPosition);
    given.refuseFaults();
    UUID id =
        Optional.ofNullable(Parameters.toId(caseId)).orElseThrow(EarlierPlansQueryApi::unknown);
    PlanReader reading = plans.at(moment, least);
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
