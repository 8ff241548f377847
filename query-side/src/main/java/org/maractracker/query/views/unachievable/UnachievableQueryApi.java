package org.maractracker.query.views.unachievable;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.events.action.UnachievableReason;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.MinPosition;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.model.action.ActionOrder;
import org.maractracker.query.model.action.ActionQueries;
import org.maractracker.query.model.action.ActionRows;
import org.maractracker.query.model.action.ActionSelection;
import org.maractracker.query.model.action.ActionsAsOf;
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

/** The register over HTTP. */
@RestController
class UnachievableQueryApi {

  private static final ActionOrder BY_DAY_OF_REPORTING =
      new ActionOrder("{found}.reported_from", UnachievableProjection::reportedFrom);

  private final ActionQueries present;
  private final ActionsAsOf past;

  UnachievableQueryApi(
      UnachievableProjection view, ActionsAsOf past, Freshness freshness, Clock clock) {
    this.present =
        new ActionQueries(List.of(view.name(), ActionRows.VIEW), view.found(), freshness, clock);
    this.past = past;
  }

  @GetMapping("/api/unachievable")
  @Operation(summary = "The register, by day of reporting; from and to are both included")
  Page<UnachievableEntry> register(
      Caller caller,
      @RequestParam(required = false) @Nullable String marac,
      @RequestParam(required = false) @Nullable String agency,
      @RequestParam(required = false) @Nullable String reasonClass,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      AsOfParameters at,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum) {
    Scope all = Scope.of(caller);
    Parameters given = new Parameters();
    Filter filter =
        new Filter(
            given.text("marac", marac),
            given.text("agency", agency),
            given.oneOf("reasonClass", reasonClass, UnachievableReason.class),
            given.day("from", from),
            given.day("to", to));
    AsOf moment = given.moment(at);
    PageRequest asked = given.page(limit, cursor, minimum, minPosition);
    given.refuseFaults();
    Scope scope = all.in(caller, filter.marac);
    ActionQueries reading = moment.isNow() ? present : past.at(moment);
    Stale stale = reading.await(asked.minPosition());
    reading.answers().requireEstablished(scope);
    return reading
        .page(
            filter.of(scope), BY_DAY_OF_REPORTING, Cursor.of("unachievable", filter, moment), asked)
        .map(actions -> reading.answers().rows(actions, scope, moment.judgedOn(null), stale))
        .map(rows -> rows.stream().map(UnachievableEntry::of).toList())
        .marked(stale);
  }

  /**
   * What narrows the register; null where nothing does. A report of which only the month or year is
   * known is shown when any of its days lies between; it began at most a year before its last day,
   * which the index can be asked for.
   */
  private record Filter(
      @Nullable String marac,
      @Nullable String agency,
      @Nullable UnachievableReason reasonClass,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {

    ActionSelection of(Scope scope) {
      return new ActionSelection(scope)
          .listed("a.status = 'UNACHIEVABLE'")
          .listed("{found}.reported_from is not null")
          .concerning(agency)
          .where("{found}.reason_class = ?", reasonClass == null ? null : reasonClass.name())
          .where("{found}.reported_to >= ?", from)
          .where("{found}.reported_from >= ?", from == null ? null : from.minusYears(1))
          .where("{found}.reported_from <= ?", to);
    }
  }
}
