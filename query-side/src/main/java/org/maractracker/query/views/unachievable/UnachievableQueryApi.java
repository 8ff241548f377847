package org.maractracker.query.views.unachievable;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.maractracker.caller.Caller;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.query.asof.AsOfQueries;
import org.maractracker.query.asof.PinnedLists;
import org.maractracker.query.model.action.ActionOrder;
import org.maractracker.query.model.action.ActionQueries;
import org.maractracker.query.model.action.ActionSource;
import org.maractracker.query.model.action.Scope;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.Cursor;
import org.maractracker.query.web.page.Page;
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

  UnachievableQueryApi(UnachievableProjection view, AsOfQueries past, PinnedLists lists) {
    this.lists = lists;
    this.present = view.found();
    this.past = past;
  }

  @GetMapping("/api/unachievable")
  @Operation(
      operationId = "readRegister",
      summary = "The register of unachievable actions, by day of reporting",
      description = "With the reasons. The first and the last day are both included.")
  Page<UnachievableEntry> register(Caller caller, QueryParameters<RegisterQuery> query) {
    Scope all = Scope.of(caller);
    RegisterQuery asked = query.read();
    RegisterQuery.Filter filter = asked.filter();
    AsOf moment = asked.moment();
    Scope scope = all.in(caller, filter.marac());
    Cursor place = Cursor.of("unachievable", caller, filter, moment);
    return lists.read(
        moment,
        place,
        asked.page(),
        present.views(),
        asked.minPosition(),
        (at, stale) -> {
          ActionQueries reading = past.actions(at, present);
          reading.requireEstablished(scope);
          return reading
              .page(
                  filter.of(reading.select(scope).ofOwners()),
                  BY_DAY_OF_REPORTING,
                  place,
                  asked.page(),
                  at)
              .map(found -> reading.rows(found, scope, moment.judgedOn(null), stale))
              .map(rows -> rows.stream().map(UnachievableEntry::of).toList())
              .marked(stale);
        });
  }
}
