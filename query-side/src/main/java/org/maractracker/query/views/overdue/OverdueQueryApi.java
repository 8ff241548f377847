package org.maractracker.query.views.overdue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.QueryParameters;
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
import org.maractracker.query.model.action.Overdue;
import org.maractracker.query.model.action.Scope;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.Cursor;
import org.maractracker.query.web.page.PageRequest;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP address of what is overdue. */
@RestController
@Tag(name = ApiTags.ACTIONS)
class OverdueQueryApi {

  private final ActionSource present;
  private final AsOfQueries past;
  private final PinnedLists lists;
  private final ActionListFile files;

  OverdueQueryApi(
      OverdueProjection view, AsOfQueries past, PinnedLists lists, ActionListFile files) {
    this.lists = lists;
    this.files = files;
    this.present = view.found();
    this.past = past;
  }

  @GetMapping("/api/overdue")
  @Operation(
      operationId = "listOverdueActions",
      summary = "What is overdue, most overdue first",
      description =
          "Open actions due before a day: the one given, or today where the MARAC is. In pages, or"
              + " whole as a file.")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = ActionPage.class)),
        @Content(mediaType = "text/csv"),
        @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
      })
  ResponseEntity<?> overdue(Caller caller, HttpMethod method, QueryParameters<OverdueQuery> query) {
    Scope all = Scope.of(caller);
    OverdueQuery asked = query.read();
    AsOf moment = asked.moment();
    LocalDate day = asked.day();
    PageRequest page = asked.form().page();
    DocumentFormat form = DocumentResponses.got(method, asked.form().wanted());
    Scope scope = all.in(caller, asked.marac());
    Cursor place = Cursor.of("overdue", caller, asked.marac(), asked.agency(), day, moment);
    return lists.read(
        moment,
        place,
        page,
        present.views(),
        asked.minPosition(),
        (at, stale) -> {
          ActionQueries reading = past.actions(at, present);
          reading.requireEstablished(scope);
          ActionSelection selection =
              overdue(reading, scope, day, at.read().isNow()).concerning(asked.agency());
          return form == DocumentFormat.JSON
              ? DocumentResponses.json(
                  reading
                      .page(selection, ActionOrder.BY_DUE_DATE, place, page, at)
                      .map(found -> reading.rows(found, scope, day, stale))
                      .marked(stale))
              : DocumentResponses.answer(
                  files.write(
                      form,
                      "overdue",
                      new Asked(reading, scope, moment, day, stale),
                      selection.by(ActionOrder.BY_DUE_DATE),
                      Order.OF_THE_LIST));
        });
  }

  /**
   * Selects what is overdue in each MARAC by its own day. In the present both views must agree: the
   * row that finds the action, and the content that is shown.
   */
  private static ActionSelection overdue(
      ActionQueries reading, Scope scope, @Nullable LocalDate on, boolean present) {
    Map<String, LocalDate> days = new TreeMap<>(reading.today(scope));
    if (on != null) {
      days.replaceAll((maracId, today) -> on);
    }
    ActionSelection shown = reading.select(scope).ofOwners();
    shown.whereAny(days, isOverdue("a", shown.tables().due()));
    String found = shown.tables().found();
    return present ? shown.whereAny(days, isOverdue(found, found + ".due_on")) : shown;
  }

  private static BinaryOperator<String> isOverdue(String row, String due) {
    return (marac, day) ->
        "%s.marac_id = %s and %s".formatted(row, marac, Overdue.sql(row + ".status", due, day));
  }
}
