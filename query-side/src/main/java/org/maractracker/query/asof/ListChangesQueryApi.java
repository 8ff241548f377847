package org.maractracker.query.asof;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.query.engine.view.MinPosition;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.model.action.ActionOrder;
import org.maractracker.query.model.action.ActionQueries;
import org.maractracker.query.model.action.ActionSelection;
import org.maractracker.query.model.action.Scope;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.Cursor;
import org.maractracker.query.web.page.Page;
import org.maractracker.query.web.page.PageRequest;
import org.maractracker.query.web.page.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of a list between two days, over HTTP. */
@RestController
class ListChangesQueryApi {

  private final BitemporalActions past;

  ListChangesQueryApi(BitemporalActions past) {
    this.past = past;
  }

  /**
   * What was added, closed, moved or became overdue, by due date on the second day.
   *
   * @param from the first day
   * @param to the second, not before it
   */
  @GetMapping("/api/actions/diff")
  @Operation(summary = "What was added, closed, moved or became overdue between two days")
  Page<ListChange> movements(
      Caller caller,
      @RequestParam(required = false) @Nullable String marac,
      @RequestParam(required = false) @Nullable String agency,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum) {
    Scope all = Scope.of(caller);
    Parameters given = new Parameters();
    String inMarac = given.text("marac", marac);
    String concerning = given.text("agency", agency);
    LocalDate first = given.requiredDay("from", from);
    LocalDate second = given.requiredDay("to", to);
    given.inOrder("to", first, second);
    PageRequest asked = given.page(limit, cursor, minimum, minPosition);
    given.refuseFaults();
    Scope scope = all.in(caller, inMarac);
    ListChanges movements = new ListChanges(first, second, past.source(new AsOf(first, null)));
    ActionQueries reading = past.at(new AsOf(second, null));
    Stale stale = reading.await(asked.minPosition());
    reading.answers().requireEstablished(scope);
    return reading
        .page(
            movements.among(new ActionSelection(scope).concerning(concerning)),
            ActionOrder.BY_DUE_DATE,
            Cursor.of("movements", inMarac, concerning, first, second),
            asked)
        .map(movements::of)
        .marked(stale);
  }
}
