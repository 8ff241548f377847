package org.maractracker.query.past;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.query.action.ActionOrder;
import org.maractracker.query.action.ActionReading;
import org.maractracker.query.action.ActionSelection;
import org.maractracker.query.action.Scope;
import org.maractracker.query.page.Cursor;
import org.maractracker.query.page.Moment;
import org.maractracker.query.page.Page;
import org.maractracker.query.page.PageRequest;
import org.maractracker.query.page.Parameters;
import org.maractracker.query.view.MinPosition;
import org.maractracker.query.view.Stale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of a list between two days, over HTTP. */
@RestController
class MovementsQueryApi {

  private final Past past;

  MovementsQueryApi(Past past) {
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
  Page<Movement> movements(
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
    Movements movements = new Movements(first, second, past.source(new Moment(first, null)));
    ActionReading reading = past.at(new Moment(second, null));
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
