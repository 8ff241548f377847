package org.maractracker.query.views.overdue;

import io.swagger.v3.oas.annotations.Operation;
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
import org.maractracker.query.model.action.ActionOrder;
import org.maractracker.query.model.action.ActionQueries;
import org.maractracker.query.model.action.ActionResponse;
import org.maractracker.query.model.action.ActionSelection;
import org.maractracker.query.model.action.ActionSource;
import org.maractracker.query.model.action.Overdue;
import org.maractracker.query.model.action.Scope;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.Cursor;
import org.maractracker.query.web.page.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP address of what is overdue. */
@RestController
@Tag(name = ApiTags.ACTIONS)
class OverdueQueryApi {

  private final ActionSource present;
  private final AsOfQueries past;
  private final PinnedLists lists;

  OverdueQueryApi(OverdueProjection view, AsOfQueries past, PinnedLists lists) {
    this.lists = lists;
    this.present = view.found();
    this.past = past;
  }

  @GetMapping("/api/overdue")
  @Operation(
      operationId = "listOverdueActions",
      summary = "What is overdue, most overdue first",
      description =
          "Open actions due before a day: the one given, or today where the MARAC " + "is.")
  Page<ActionResponse> overdue(Caller caller, QueryParameters<OverdueQuery> query) {
    Scope all = Scope.of(caller);
    OverdueQuery asked = query.read();
    AsOf moment = asked.moment();
    LocalDate day = asked.day();
    Scope scope = all.in(caller, asked.marac());
    Cursor place = Cursor.of("overdue", caller, asked.marac(), asked.agency(), day, moment);
    return lists.read(
        moment,
        place,
        asked.page(),
        present.views(),
        asked.minPosition(),
        (at, stale) -> {
          ActionQueries reading = past.actions(at, present);
          reading.requireEstablished(scope);
          ActionSelection selection =
              overdue(reading, scope, day, at.read().isNow()).concerning(asked.agency());
          return reading
              .page(selection, ActionOrder.BY_DUE_DATE, place, asked.page(), at)
              .map(found -> reading.rows(found, scope, day, stale))
              .marked(stale);
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
