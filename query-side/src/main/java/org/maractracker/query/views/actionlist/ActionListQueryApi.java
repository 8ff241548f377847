package org.maractracker.query.views.actionlist;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.maractracker.caller.Caller;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.asof.AsOfQueries;
import org.maractracker.query.asof.PinnedLists;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.export.DocumentFormat;
import org.maractracker.query.export.DocumentResponses;
import org.maractracker.query.listfile.ActionListFile;
import org.maractracker.query.listfile.ActionListFile.ActionPage;
import org.maractracker.query.listfile.ActionListFile.Asked;
import org.maractracker.query.listfile.ActionListFile.Order;
import org.maractracker.query.model.action.ActionDetails;
import org.maractracker.query.model.action.ActionOrder;
import org.maractracker.query.model.action.ActionQueries;
import org.maractracker.query.model.action.ActionSelection;
import org.maractracker.query.model.action.ActionSource;
import org.maractracker.query.model.action.Scope;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.AsOfQuery;
import org.maractracker.query.web.page.Cursor;
import org.maractracker.query.web.page.PageRequest;
import org.maractracker.query.web.page.ResourceId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP address of the action list. */
@RestController
@Tag(name = ApiTags.ACTIONS)
@RequestMapping("/api")
class ActionListQueryApi {

  private final ActionSource present;
  private final AsOfQueries past;
  private final PinnedLists lists;
  private final ActionListFile files;

  ActionListQueryApi(
      ActionListProjection view, AsOfQueries past, PinnedLists lists, ActionListFile files) {
    this.lists = lists;
    this.present = view.rows();
    this.past = past;
    this.files = files;
  }

  @GetMapping("/actions")
  @Operation(
      operationId = "listActions",
      summary = "The action list, by due date",
      description =
          "Narrowed by MARAC, status, agency, meeting, case or due date; in pages, "
              + "or whole as a file.")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = ActionPage.class)),
        @Content(mediaType = "text/csv"),
        @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
      })
  ResponseEntity<?> actions(Caller caller, HttpMethod method, QueryParameters<ActionsQuery> query) {
    Scope all = Scope.of(caller);
    ActionsQuery asked = query.read();
    ActionsQuery.Filter filter = asked.filter();
    AsOf moment = asked.moment();
    PageRequest page = asked.form().page();
    DocumentFormat form = DocumentResponses.got(method, asked.form().wanted());
    Scope scope = all.in(caller, filter.marac());
    Cursor place = Cursor.of("actions", caller, filter, moment);
    return lists.read(
        moment,
        place,
        page,
        present.views(),
        asked.minPosition(),
        (at, stale) -> {
          ActionQueries reading = past.actions(at, present);
          reading.requireEstablished(scope);
          ActionSelection selection = filter.of(reading.select(scope));
          return form == DocumentFormat.JSON
              ? DocumentResponses.json(
                  reading
                      .page(selection, ActionOrder.BY_DUE_DATE, place, page, at)
                      .map(found -> reading.rows(found, scope, moment.judgedOn(null), stale))
                      .marked(stale))
              : DocumentResponses.answer(
                  files.write(
                      form,
                      "action-list",
                      new Asked(reading, scope, moment, moment.judgedOn(null), stale),
                      selection,
                      Order.BY_MEETING));
        });
  }

  /**
   * Returns one action. The tag is the action's version, for {@code If-Match}. It is not offered to
   * Spring as a cache tag: whether an action is overdue and how its case can be contacted change
   * without it. An action as of the past has no tag: nobody can change it.
   */
  @GetMapping("/actions/{actionId}")
  @Operation(
      operationId = "readAction",
      summary = "One action with all that was recorded of it",
      description = "Its version is the tag that commands take as If-Match.")
  ActionDetails action(
      Caller caller,
      @PathVariable String actionId,
      QueryParameters<AsOfQuery> query,
      HttpServletResponse response) {
    AsOfQuery asked = query.read();
    AsOf moment = asked.moment();
    ActionQueries reading = past.actions(moment, present);
    Stale stale = reading.await(asked.minPosition());
    ActionDetails answer =
        ResourceId.of(actionId)
            .flatMap(reading::find)
            .flatMap(found -> reading.item(found, caller, moment.judgedOn(null), stale))
            .orElseThrow(() -> unknown("actionId", "There is no such action."));
    if (moment.isNow() && answer.passedOn() == null) {
      response.setHeader(HttpHeaders.ETAG, "\"%d\"".formatted(answer.action().version()));
    }
    return answer;
  }

  private static RuleViolated unknown(String field, String sentence) {
    return new RuleViolated(ProblemCode.NOT_FOUND, field, sentence);
  }
}
