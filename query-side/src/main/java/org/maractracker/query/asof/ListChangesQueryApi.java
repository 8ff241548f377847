package org.maractracker.query.asof;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.maractracker.caller.Caller;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.QueryParameters;
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
  private final PinnedLists lists;

  ListChangesQueryApi(AsOfQueries past, PinnedLists lists) {
    this.past = past;
    this.lists = lists;
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
    AsOf moment = new AsOf(asked.to(), null);
    Cursor place =
        Cursor.of("movements", caller, asked.marac(), asked.agency(), asked.from(), asked.to());
    return lists.read(
        moment,
        place,
        asked.page(),
        List.of(AsOfProjection.NAME),
        asked.minPosition(),
        (at, stale) -> {
          AsOf before = new AsOf(asked.from(), at.read().knownAt());
          ListChanges movements =
              new ListChanges(asked.from(), asked.to(), past.source(at, before));
          ActionQueries reading = past.actions(at);
          reading.requireEstablished(scope);
          return reading
              .page(
                  movements.among(reading.select(scope).ofOwners().concerning(asked.agency())),
                  ActionOrder.BY_DUE_DATE,
                  place,
                  asked.page(),
                  at)
              .map(movements::of)
              .marked(stale);
        });
  }
}
