package org.maractracker.query.views.history;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
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

  /** Returns whether any of the days on which an event can have happened is between the two. */
  boolean isBetween(RecordedEvent recorded) {
    PartialDate occurredOn = recorded.event().occurredOn();
    return (from == null || !occurredOn.lastDay().isBefore(from))
        && (to == null || !occurredOn.firstDay().isAfter(to));
  }
}
