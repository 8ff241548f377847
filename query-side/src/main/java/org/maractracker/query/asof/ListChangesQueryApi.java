package org.maractracker.query.asof;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.maractracker.caller.Caller;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.model.action.ActionOrder;
import org.maractracker.query.model.action.ActionQueries;
import org.maractracker.query.model.action.Scope;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.Cursor;
import org.maractracker.query.web.page.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP address of the changes of a list between two days. */
@RestController
@Tag(name = ApiTags.ACTIONS)
class ListChangesQueryApi {

  private final AsOfQueries past;

  ListChangesQueryApi(AsOfQueries past) {
    this.past = past;
  }

  /** Returns what was added, closed, moved or became overdue, by due date on the second day. */
  @GetMapping("/api/actions/diff")
  @Operation(
      operationId = "compareActionLists",
      summary = "What became of the action list between two days",
      description =
          "What was added, closed, moved or became overdue, by due date on the " + "second day.")
  Page<ListChange> movements(Caller caller, QueryParameters<ListChangesQuery> query) {
    Scope all = Scope.of(caller);
    ListChangesQuery asked = query.read();
    Scope scope = all.in(caller, asked.marac());
    ListChanges movements =
        new ListChanges(asked.from(), asked.to(), past.source(new AsOf(asked.from(), null)));
    ActionQueries reading = past.actions(new AsOf(asked.to(), null));
    Stale stale = reading.await(asked.minPosition());
    reading.requireEstablished(scope);
    return reading
        .page(
            movements.among(reading.select(scope).ofOwners().concerning(asked.agency())),
            ActionOrder.BY_DUE_DATE,
            Cursor.of("movements", asked.marac(), asked.agency(), asked.from(), asked.to()),
            asked.page())
        .map(movements::of)
        .marked(stale);
  }
}
