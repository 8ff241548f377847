package org.maractracker.query.views.actionlist;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.MinPosition;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.export.DocumentFormat;
import org.maractracker.query.export.DocumentResponses;
import org.maractracker.query.model.action.ActionDetails;
import org.maractracker.query.model.action.ActionOrder;
import org.maractracker.query.model.action.ActionQueries;
import org.maractracker.query.model.action.ActionSelection;
import org.maractracker.query.model.action.ActionsAsOf;
import org.maractracker.query.model.action.Scope;
import org.maractracker.query.views.actionlist.ActionFilesApi.ActionPage;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.AsOfParameters;
import org.maractracker.query.web.page.Cursor;
import org.maractracker.query.web.page.PageRequest;
import org.maractracker.query.web.page.Parameters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The action list over HTTP. */
@RestController
@RequestMapping("/api")
class ActionListQueryApi {

  private final ActionQueries present;
  private final ActionsAsOf past;
  private final ActionFilesApi files;

  ActionListQueryApi(
      ActionListProjection view,
      ActionsAsOf past,
      ActionFiles files,
      Freshness freshness,
      Clock clock) {
    this.present = new ActionQueries(view.name(), view.rows(), freshness, clock);
    this.past = past;
    this.files = new ActionFilesApi(files);
  }

  private ActionQueries at(AsOf moment) {
    return moment.isNow() ? present : past.at(moment);
  }

  @GetMapping("/actions")
  @Operation(
      summary =
          "The action list by due date; agency: owner or partner; meeting: agreed at; or as a file")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = ActionPage.class)),
        @Content(mediaType = "text/csv"),
        @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
      })
  ResponseEntity<?> actions(
      Caller caller,
      @RequestParam(required = false) @Nullable String marac,
      @RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String agency,
      @RequestParam(required = false) @Nullable String meeting,
      @RequestParam(name = "case", required = false) @Nullable String ofCase,
      @RequestParam(required = false) @Nullable String dueBefore,
      AsOfParameters at,
      @RequestParam(required = false) @Nullable String format,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    Scope all = Scope.of(caller);
    Parameters given = new Parameters();
    Filter filter =
        new Filter(
            given.text("marac", marac),
            given.oneOf("status", status, ActionStatus.class),
            given.text("agency", agency),
            given.id("meeting", meeting),
            given.id("case", ofCase),
            given.day("dueBefore", dueBefore));
    AsOf moment = given.moment(at);
    PageRequest asked = given.page(limit, cursor, minimum, minPosition);
    DocumentFormat form = ActionFilesApi.asked(given, format, accept, limit, cursor);
    given.refuseFaults();
    Scope scope = all.in(caller, filter.marac);
    ActionQueries reading = at(moment);
    Stale stale = reading.await(asked.minPosition());
    reading.answers().requireEstablished(scope);
    if (form != DocumentFormat.JSON) {
      return files.answer(form, reading, filter.of(scope), scope, moment, stale);
    }
    return DocumentResponses.json(
        reading
            .page(
                filter.of(scope),
                ActionOrder.BY_DUE_DATE,
                Cursor.of("actions", filter, moment),
                asked)
            .map(actions -> reading.answers().rows(actions, scope, moment.judgedOn(null), stale))
            .marked(stale));
  }

  /** What narrows the list; null where nothing does. */
  private record Filter(
      @Nullable String marac,
      @Nullable ActionStatus status,
      @Nullable String agency,
      @Nullable UUID meeting,
      @Nullable UUID ofCase,
      @Nullable LocalDate dueBefore) {

    ActionSelection of(Scope scope) {
      return new ActionSelection(scope)
          .concerning(agency)
          .where("a.status = ?", status == null ? null : status.name())
          .where("a.meeting_id = ?", meeting)
          .where("a.case_id = ?", ofCase)
          .where("{due} < ?", dueBefore);
    }
  }

  /**
   * The tag is the action's version, for {@code If-Match}. It is not offered to Spring as a cache
   * tag: whether an action is overdue and how its case can be contacted change without it. What was
   * so in the past has none: nobody can change it.
   */
  @GetMapping("/actions/{actionId}")
  @Operation(summary = "One action with all its fields")
  ActionDetails action(
      Caller caller,
      @PathVariable String actionId,
      AsOfParameters at,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum,
      HttpServletResponse response) {
    Parameters given = new Parameters();
    AsOf moment = given.moment(at);
    OptionalLong least = given.minPosition(minimum, minPosition);
    given.refuseFaults();
    ActionQueries reading = at(moment);
    Stale stale = reading.await(least);
    ActionDetails answer =
        Optional.ofNullable(Parameters.toId(actionId))
            .flatMap(reading::find)
            .flatMap(found -> reading.answers().item(found, caller, moment.judgedOn(null), stale))
            .orElseThrow(() -> unknown("actionId", "There is no such action."));
    if (moment.isNow()) {
      response.setHeader(HttpHeaders.ETAG, "\"%d\"".formatted(answer.action().version()));
    }
    return answer;
  }

  private static RuleViolated unknown(String field, String sentence) {
    return new RuleViolated(ProblemCode.NOT_FOUND, field, sentence);
  }
}
