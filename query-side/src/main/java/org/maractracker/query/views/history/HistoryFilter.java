package org.maractracker.query.views.history;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.Between;
import org.maractracker.http.reading.MinPosition;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.store.events.RecordedEvent;

/**
 * Part of a query: which part of a history is shown. It does not change what is shown of an event:
 * the state after it is the fold of all events up to it.
 *
 * @param at up to and with this position; null for all
 * @param from only what may have happened on this day or later; null for all
 * @param to only what may have happened on this day or earlier; null for all
 */
record HistoryFilter(
    @Between(low = 1, high = MinPosition.LAST)
        @Schema(description = "Up to and with the event at this position")
        @Nullable Long at,
    @Schema(description = "Only what may have happened on this day or later")
        @Nullable LocalDate from,
    @Schema(description = "Only what may have happened on this day or earlier")
        @Nullable LocalDate to,
    @JsonUnwrapped AsOf moment) {

  /**
   * Returns the items to show.
   *
   * @param selected the history's events by moment and position
   */
  List<HistoryItem> items(History story, List<RecordedEvent> selected) {
    Set<Long> positions = selected.stream().map(RecordedEvent::position).collect(toSet());
    return story.chronicle().items().stream()
        .filter(item -> positions.contains(item.position()) && item.occurredBetween(from, to))
        .toList();
  }
}
