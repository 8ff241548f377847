package org.maractracker.query.views.overdue;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.MinPosition;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.model.action.ActionOrder;
import org.maractracker.query.model.action.ActionQueries;
import org.maractracker.query.model.action.ActionResponse;
import org.maractracker.query.model.action.ActionRows;
import org.maractracker.query.model.action.ActionSelection;
import org.maractracker.query.model.action.ActionsAsOf;
import org.maractracker.query.model.action.Overdue;
import org.maractracker.query.model.action.Scope;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.AsOfParameters;
import org.maractracker.query.web.page.Cursor;
import org.maractracker.query.web.page.Page;
import org.maractracker.query.web.page.PageRequest;
import org.maractracker.query.web.page.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is overdue, over HTTP. */
@RestController
class OverdueQueryApi {

  private final ActionQueries present;
  private final ActionsAsOf past;

  OverdueQueryApi(OverdueProjection view, ActionsAsOf past, Freshness freshness, Clock clock) {
    this.present =
        new ActionQueries(List.of(view.name(), ActionRows.VIEW), view.found(), freshness, clock);
    this.past = past;
  }

  @GetMapping("/api/overdue")
  @Operation(summary = "Open actions due before a day (today, where the MARAC is), longest first")
  Page<ActionResponse> overdue(
      Caller caller,
      @RequestParam(required = false) @Nullable String marac,
      @RequestParam(required = false) @Nullable String agency,
      @RequestParam(required = false) @Nullable String on,
      AsOfParameters at,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum) {
    Scope all = Scope.of(caller);
    Parameters given = new Parameters();
    String inMarac = given.text("marac", marac);
    String concerning = given.text("agency", agency);
    AsOf moment = given.moment(at);
    LocalDate day = moment.judgedOn(given.day("on", on));
    PageRequest asked = given.page(limit, cursor, minimum, minPosition);
    given.refuseFaults();
    Scope scope = all.in(caller, inMarac);
    ActionQueries reading = moment.isNow() ? present : past.at(moment);
    Stale stale = reading.await(asked.minPosition());
    reading.answers().requireEstablished(scope);
    return reading
        .page(
            overdue(reading, scope, day, moment.isNow()).concerning(concerning),
            ActionOrder.BY_DUE_DATE,
            Cursor.of("overdue", inMarac, concerning, day, moment),
            asked)
        .map(actions -> reading.answers().rows(actions, scope, day, stale))
        .marked(stale);
  }

  /**
   * Each MARAC's actions by its own day: in the present, by the row that is found and by what is
   * shown.
   */
  private static ActionSelection overdue(
      ActionQueries reading, Scope scope, @Nullable LocalDate on, boolean present) {
    Map<String, LocalDate> days = new TreeMap<>(reading.answers().today(scope));
    if (on != null) {
      days.replaceAll((maracId, today) -> on);
    }
    ActionSelection shown =
        new ActionSelection(scope)
            .whereAny("a.marac_id = ? and " + Overdue.sql("a.status", "{due}", "?"), days);
    return present
        ? shown.whereAny(
            "{found}.marac_id = ? and " + Overdue.sql("{found}.status", "{found}.due_on", "?"),
            days)
        : shown;
  }
}
