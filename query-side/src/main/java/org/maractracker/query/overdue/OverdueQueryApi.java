package org.maractracker.query.overdue;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.query.action.ActionAnswers;
import org.maractracker.query.action.ActionColumns;
import org.maractracker.query.action.ActionPages;
import org.maractracker.query.action.ActionRow;
import org.maractracker.query.action.ActionSelection;
import org.maractracker.query.action.Scope;
import org.maractracker.query.page.Cursor;
import org.maractracker.query.page.Page;
import org.maractracker.query.page.PageRequest;
import org.maractracker.query.page.Parameters;
import org.maractracker.query.view.Freshness;
import org.maractracker.query.view.MinPosition;
import org.maractracker.query.view.Stale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is overdue, over HTTP. */
@RestController
class OverdueQueryApi {

  private final OverdueProjection view;
  private final Freshness freshness;
  private final ActionAnswers answers;
  private final ActionPages pages;

  OverdueQueryApi(OverdueProjection view, Freshness freshness, Clock clock) {
    this.view = view;
    this.freshness = freshness;
    this.answers = new ActionAnswers(view.rows(), clock);
    this.pages =
        new ActionPages(view.name(), view.rows(), freshness, "a.due_on", ActionColumns::sortOn);
  }

  @GetMapping("/api/overdue")
  @Operation(summary = "Open actions due before a day (today, where the MARAC is), longest first")
  Page<ActionRow> overdue(
      Caller caller,
      @RequestParam(required = false) @Nullable String marac,
      @RequestParam(required = false) @Nullable String agency,
      @RequestParam(required = false) @Nullable String on,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum) {
    Scope all = Scope.of(caller);
    Parameters given = new Parameters();
    String inMarac = given.text("marac", marac);
    String concerning = given.text("agency", agency);
    LocalDate day = given.day("on", on);
    PageRequest asked = given.page(limit, cursor, minimum, minPosition);
    given.refuseFaults();
    Scope scope = all.in(caller, inMarac);
    freshness.await(view.name(), asked.minPosition());
    answers.requireEstablished(scope);
    Stale stale = freshness.stale(view.name());
    return pages
        .page(
            overdue(scope, day).concerning(concerning),
            Cursor.of("overdue", inMarac, concerning, day),
            asked)
        .map(actions -> answers.rows(actions, scope, day, stale))
        .marked(stale);
  }

  /** Each MARAC's actions by its own day. */
  private ActionSelection overdue(Scope scope, @Nullable LocalDate on) {
    Map<String, LocalDate> days = new TreeMap<>(answers.today(scope));
    if (on != null) {
      days.replaceAll((maracId, today) -> on);
    }
    return new ActionSelection(scope)
        .where("a.status = ?", "OPEN")
        .whereAny("a.marac_id = ? and a.due_on < ?", days);
  }
}
