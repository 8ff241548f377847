package org.maractracker.query.views.unachievable;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.query.asof.AsOfQueries;
import org.maractracker.query.asof.PinnedLists;
import org.maractracker.query.export.DocumentFormat;
import org.maractracker.query.export.DocumentResponses;
import org.maractracker.query.listfile.ActionListFile;
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
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP address of the register. */
@RestController
@Tag(name = ApiTags.REGISTER)
class UnachievableQueryApi {

  private static final ActionOrder BY_DAY_OF_REPORTING =
      new ActionOrder(
          tables -> tables.found() + ".reported_from", UnachievableProjection::reportedFrom);

  private final ActionSource present;
  private final AsOfQueries past;
  private final PinnedLists lists;
  private final ActionListFile files;

  UnachievableQueryApi(
      UnachievableProjection view, AsOfQueries past, PinnedLists lists, ActionListFile files) {
    this.lists = lists;
    this.files = files;
    this.present = view.found();
    this.past = past;
  }

  /** Description of a page for clients (OpenAPI), whose rows the return type does not name. */
  record RegisterPage(
      List<UnachievableEntry> items,
      @Nullable String next,
      long position,
      @Nullable Boolean stale) {}

  @GetMapping("/api/unachievable")
  @Operation(
      operationId = "readRegister",
      summary = "The register of unachievable actions, by day of reporting",
      description =
          "With the reasons. The first and the last day are both included. In pages, or whole as a"
              + " file.")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = RegisterPage.class)),
        @Content(mediaType = "text/csv"),
        @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
      })
  ResponseEntity<?> register(
      Caller caller, HttpMethod method, QueryParameters<RegisterQuery> query) {
    Scope all = Scope.of(caller);
    RegisterQuery asked = query.read();
    RegisterQuery.Filter filter = asked.filter();
    AsOf moment = asked.moment();
    PageRequest page = asked.form().page();
    DocumentFormat form = DocumentResponses.got(method, asked.form().wanted());
    Scope scope = all.in(caller, filter.marac());
    Cursor place = Cursor.of("unachievable", caller, filter, moment);
    return lists.read(
        moment,
        place,
        page,
        present.views(),
        asked.minPosition(),
        (at, stale) -> {
          ActionQueries reading = past.actions(at, present);
          reading.requireEstablished(scope);
          ActionSelection selection = filter.of(reading.select(scope).ofOwners());
          LocalDate on = moment.judgedOn(null);
          return form == DocumentFormat.JSON
              ? DocumentResponses.json(
                  reading
                      .page(selection, BY_DAY_OF_REPORTING, place, page, at)
                      .map(found -> reading.rows(found, scope, on, stale))
                      .map(rows -> rows.stream().map(UnachievableEntry::of).toList())
                      .marked(stale))
              : DocumentResponses.answer(
                  files.write(
                      form,
                      "unachievable",
                      new Asked(reading, scope, moment, on, stale),
                      selection.by(BY_DAY_OF_REPORTING),
                      Order.OF_THE_LIST));
        });
  }
}
