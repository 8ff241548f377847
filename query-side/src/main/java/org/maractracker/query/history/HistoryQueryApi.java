package org.maractracker.query.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.action.Sight;
import org.maractracker.query.page.Parameters;
import org.maractracker.query.view.Freshness;
import org.maractracker.query.view.MinPosition;
import org.maractracker.query.view.Stale;
import org.maractracker.store.EventArchive;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Histories over HTTP. Whoever may not read the action or the case is told there is none. */
@RestController
@RequestMapping("/api")
class HistoryQueryApi {

  private final HistoryProjection view;
  private final EventArchive archive;
  private final Freshness freshness;

  HistoryQueryApi(HistoryProjection view, EventArchive archive, Freshness freshness) {
    this.view = view;
    this.archive = archive;
    this.freshness = freshness;
  }

  /**
   * A history.
   *
   * @param items every event in order
   * @param position how far the view had read
   * @param stale true when an event of it could not be applied, and is not told; left out otherwise
   */
  record History(
      List<HistoryItem> items,
      long position,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale) {

    static History of(Chronicle chronicle, long position, String maracId, Stale stale) {
      Stream<@Nullable Object> told =
          chronicle.items().stream().flatMap(item -> Stream.of(item.actionId(), item.caseId()));
      return new History(
          chronicle.items(),
          position,
          stale.any(Stream.concat(told, Stream.of(maracId)).toArray()));
    }
  }

  @GetMapping("/actions/{actionId}/history")
  @Operation(summary = "Every event of an action, in the order it was recorded")
  History ofAction(
      Caller caller,
      @PathVariable String actionId,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum) {
    freshness.await(view.name(), MinPosition.of(minimum, minPosition));
    long position = freshness.readTo(view.name());
    Stale stale = freshness.stale(view.name());
    UUID id = known(actionId, "actionId");
    Chronicle chronicle = tell(id, view::ofAction);
    return chronicle
        .action(id)
        .filter(action -> Sight.of(caller, action.maracId()).reads(action))
        .map(action -> History.of(chronicle, position, action.maracId(), stale))
        .orElseThrow(() -> unknown("actionId"));
  }

  @GetMapping("/cases/{caseId}/history")
  @Operation(summary = "Every event of a case and of all its actions, as one chronology")
  History ofCase(
      Caller caller,
      @PathVariable String caseId,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum) {
    freshness.await(view.name(), MinPosition.of(minimum, minPosition));
    long position = freshness.readTo(view.name());
    Stale stale = freshness.stale(view.name());
    Chronicle chronicle = tell(known(caseId, "caseId"), view::ofCase);
    return chronicle
        .maracOfCase()
        .filter(marac -> Sight.of(caller, marac).whole())
        .map(marac -> History.of(chronicle, position, marac, stale))
        .orElseThrow(() -> unknown("caseId"));
  }

  private Chronicle tell(UUID id, Function<UUID, List<Long>> positions) {
    return Chronicle.of(archive.at(positions.apply(id)));
  }

  private static UUID known(String id, String field) {
    return Optional.ofNullable(Parameters.toId(id)).orElseThrow(() -> unknown(field));
  }

  private static RuleViolated unknown(String field) {
    return new RuleViolated(ProblemCode.NOT_FOUND, field, "There is no such history.");
  }
}
