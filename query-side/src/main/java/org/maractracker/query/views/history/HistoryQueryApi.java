package org.maractracker.query.views.history;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.query.web.page.Cursor;
import org.maractracker.query.web.page.Pin;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * HTTP address of histories, {@code not-found} for those who may not read the action, the case or
 * the meeting.
 */
@RestController
@Tag(name = ApiTags.HISTORY)
@RequestMapping("/api")
class HistoryQueryApi {

  private final HistoryService stories;
  private final Clock clock;

  HistoryQueryApi(HistoryService stories, Clock clock) {
    this.stories = stories;
    this.clock = clock;
  }

  /**
   * Page of a history.
   *
   * @param items the events in order
   * @param next the cursor of the next page; null on the last
   * @param position how far the view had read
   * @param stale true when an event of it could not be applied, and is missing; left out otherwise
   */
  @Schema(name = "History")
  record HistoryResponse(
      List<HistoryItem> items,
      @Nullable String next,
      long position,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale) {}

  /** Reader of a history of one kind. */
  @FunctionalInterface
  private interface Histories {

    History of(String id, Caller caller, @Nullable Instant knownAt, OptionalLong least);
  }

  @GetMapping("/actions/{actionId}/history")
  @Operation(
      operationId = "readHistoryOfAction",
      summary = "What was recorded of an action, in order",
      description = "Each event, and how the action was after it.")
  HistoryResponse ofAction(
      Caller caller, @PathVariable String actionId, QueryParameters<HistoryQuery> query) {
    return page(stories::ofAction, actionId, caller, query.read());
  }

  @GetMapping("/cases/{caseId}/history")
  @Operation(
      operationId = "readHistoryOfCase",
      summary = "What was recorded of a case and all its actions, as one chronology",
      description = "For those who read all of the case.")
  HistoryResponse ofCase(
      Caller caller, @PathVariable String caseId, QueryParameters<HistoryQuery> query) {
    return page(stories::ofCase, caseId, caller, query.read());
  }

  @GetMapping("/meetings/{meetingId}/history")
  @Operation(
      operationId = "readHistoryOfMeeting",
      summary = "What was recorded of a meeting, in order",
      description =
          "Who was put on the attendance list and taken off it, what was on the agenda, and when it"
              + " was moved, closed and reopened. For those who read all of the meeting.")
  HistoryResponse ofMeeting(
      Caller caller, @PathVariable String meetingId, QueryParameters<HistoryQuery> query) {
    return page(stories::ofMeeting, meetingId, caller, query.read());
  }

  /** Events are only added, at later positions: that is what makes the pages those of one list. */
  private HistoryResponse page(Histories histories, String id, Caller caller, HistoryQuery asked) {
    Instant now = clock.instant();
    HistoryFilter extract = asked.extract();
    Cursor place = Cursor.of("history", caller, id, extract);
    @Nullable Pin pin = place.pin(asked.page().cursor(), now);
    long shownBefore = position(place.key(asked.page().cursor()));
    History whole = histories.of(id, caller, extract.moment().knownAt(), asked.least(pin));
    History story = pin == null ? whole : whole.upTo(pin.position());
    List<RecordedEvent> found =
        stories.selected(story, extract).stream()
            .filter(extract::isBetween)
            .filter(each -> each.position() > shownBefore)
            .toList();
    HistoryBuilder told =
        story.told(
            found.stream()
                .limit(asked.page().limit())
                .map(RecordedEvent::position)
                .collect(toSet()));
    List<HistoryItem> items = told.items();
    @Nullable String next =
        items.size() == found.size()
            ? null
            : place.after(pin == null ? pin(story, now) : pin, "" + items.getLast().position());
    return new HistoryResponse(items, next, story.position(), story.isStale(told));
  }

  private static Pin pin(History story, Instant now) {
    RecordedEvent last = story.events().getLast();
    return new Pin(last.position(), last.recordedAt(), now);
  }

  private static long position(@Nullable String key) {
    try {
      return key == null ? 0 : Long.parseLong(key);
    } catch (NumberFormatException e) {
      throw Cursor.foreign();
    }
  }
}
