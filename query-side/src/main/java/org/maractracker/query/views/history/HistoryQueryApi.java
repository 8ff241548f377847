package org.maractracker.query.views.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.query.engine.view.MinPosition;
import org.maractracker.query.web.page.AsOfParameters;
import org.maractracker.query.web.page.Parameters;
import org.maractracker.store.events.RecordedEvent;
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

  private final HistoryService stories;

  HistoryQueryApi(HistoryService stories) {
    this.stories = stories;
  }

  /**
   * A history.
   *
   * @param items the events in order
   * @param position how far the view had read
   * @param stale true when an event of it could not be applied, and is not told; left out otherwise
   */
  record HistoryResponse(
      List<HistoryItem> items,
      long position,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale) {}

  @GetMapping("/actions/{actionId}/history")
  @Operation(summary = "The events of an action, in the order they were recorded")
  HistoryResponse ofAction(
      Caller caller,
      @PathVariable String actionId,
      @RequestParam(required = false) @Nullable String at,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      AsOfParameters moment,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum) {
    Parameters given = new Parameters();
    HistoryFilter extract = HistoryFilter.read(given, at, from, to, moment);
    OptionalLong least = given.minPosition(minimum, minPosition);
    given.refuseFaults();
    return told(stories.ofAction(actionId, caller, least), extract);
  }

  @GetMapping("/cases/{caseId}/history")
  @Operation(summary = "The events of a case and of all its actions, as one chronology")
  HistoryResponse ofCase(
      Caller caller,
      @PathVariable String caseId,
      @RequestParam(required = false) @Nullable String at,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      AsOfParameters moment,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum) {
    Parameters given = new Parameters();
    HistoryFilter extract = HistoryFilter.read(given, at, from, to, moment);
    OptionalLong least = given.minPosition(minimum, minPosition);
    given.refuseFaults();
    return told(stories.ofCase(caseId, caller, least), extract);
  }

  private HistoryResponse told(History story, HistoryFilter extract) {
    List<RecordedEvent> selected = stories.selected(story, extract);
    return new HistoryResponse(extract.items(story, selected), story.position(), story.isStale());
  }
}
