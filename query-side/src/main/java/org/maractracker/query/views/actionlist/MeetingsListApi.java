package org.maractracker.query.views.actionlist;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.maractracker.caller.Caller;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.asof.AsOfQueries;
import org.maractracker.query.asof.PinnedLists;
import org.maractracker.query.export.DocumentFormat;
import org.maractracker.query.export.DocumentResponses;
import org.maractracker.query.listfile.ActionListFile;
import org.maractracker.query.listfile.ActionListFile.ActionPage;
import org.maractracker.query.listfile.ActionListFile.Asked;
import org.maractracker.query.listfile.ActionListFile.Order;
import org.maractracker.query.model.action.ActionOrder;
import org.maractracker.query.model.action.ActionQueries;
import org.maractracker.query.model.action.ActionSelection;
import org.maractracker.query.model.action.ActionSource;
import org.maractracker.query.model.action.Scope;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.Cursor;
import org.maractracker.query.web.page.PageRequest;
import org.maractracker.query.web.page.ResourceId;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** HTTP address of the action list of one meeting: in pages, or whole as a file. */
@RestController
@Tag(name = ApiTags.MEETINGS)
class MeetingsListApi {

  private final ActionSource present;
  private final AsOfQueries past;
  private final PinnedLists lists;
  private final ActionListFile files;

  MeetingsListApi(
      ActionListProjection view, AsOfQueries past, PinnedLists lists, ActionListFile files) {
    this.lists = lists;
    this.present = view.rows();
    this.past = past;
    this.files = files;
  }

  @GetMapping("/api/meetings/{meetingId}/action-list")
  @Operation(
      operationId = "listActionsOfMeeting",
      summary = "The actions agreed at a meeting or carried to it, by due date",
      description = "In pages, or whole as a file.")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = ActionPage.class)),
        @Content(mediaType = "text/csv"),
        @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
      })
  ResponseEntity<?> meetingsList(
      Caller caller,
      @PathVariable String meetingId,
      HttpMethod method,
      QueryParameters<MeetingListQuery> query) {
    Scope all = Scope.of(caller);
    MeetingListQuery asked = query.read();
    AsOf moment = asked.moment();
    PageRequest page = asked.form().page();
    DocumentFormat form = DocumentResponses.got(method, asked.form().wanted());
    UUID meeting = ResourceId.of(meetingId).orElseThrow(() -> unknown());
    Cursor place = Cursor.of("action-list", caller, meeting, moment);
    return lists.read(
        moment,
        place,
        page,
        present.views(),
        asked.minPosition(),
        (at, stale) -> {
          ActionQueries reading = past.actions(at, present);
          Scope scope = scopeOf(meeting, reading, all, caller);
          ActionSelection selection = reading.select(scope).ofOwners().onListOf(meeting);
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

  private static Scope scopeOf(UUID meeting, ActionQueries reading, Scope all, Caller caller) {
    String marac = reading.maracOf(meeting).filter(caller::isMemberOf).orElseThrow(() -> unknown());
    return all.in(caller, marac);
  }

  private static RuleViolated unknown() {
    return new RuleViolated(ProblemCode.NOT_FOUND, "meetingId", "There is no such meeting.");
  }
}
