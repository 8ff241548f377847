package org.maractracker.query.views.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * HTTP address of histories, {@code not-found} for those who may not read the action or the case.
 */
@RestController
@Tag(name = ApiTags.HISTORY)
@RequestMapping("/api")
class HistoryQueryApi {

  private final HistoryService stories;

  HistoryQueryApi(HistoryService stories) {
    this.stories = stories;
  }

  /**
   * Answer with a history.
   *
   * @param items the events in order
   * @param position how far the view had read
   * @param stale true when an event of it could not be applied, and is missing; left out otherwise
   */
  @Schema(name = "History")
  record HistoryResponse(
      List<HistoryItem> items,
      long position,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale) {}

  @GetMapping("/actions/{actionId}/history")
  @Operation(
      operationId = "readHistoryOfAction",
      summary = "What was recorded of an action, in order",
      description = "Each event, and how the action was after it.")
  HistoryResponse ofAction(
      Caller caller, @PathVariable String actionId, QueryParameters<HistoryQuery> query) {
    HistoryQuery asked = query.read();
    return told(
        stories.ofAction(
            actionId, caller, asked.extract().moment().knownAt(), asked.freshness().position()),
        asked.extract());
  }

  @GetMapping("/cases/{caseId}/history")
  @Operation(
      operationId = "readHistoryOfCase",
      summary = "What was recorded of a case and all its actions, as one chronology",
      description = "For those who read all of the case.")
  HistoryResponse ofCase(
      Caller caller, @PathVariable String caseId, QueryParameters<HistoryQuery> query) {
    HistoryQuery asked = query.read();
    return told(
        stories.ofCase(
            caseId, caller, asked.extract().moment().knownAt(), asked.freshness().position()),
        asked.extract());
  }

  private HistoryResponse told(History story, HistoryFilter extract) {
    List<RecordedEvent> selected = stories.selected(story, extract);
    return new HistoryResponse(extract.items(story, selected), story.position(), story.isStale());
  }
}
