package org.maractracker.query.views.history;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.AsOfParameters;
import org.maractracker.query.web.page.Parameters;
import org.maractracker.store.events.RecordedEvent;

/**
 * Which part of a history is told. What is told of an event stays the same: the state after it is
 * the fold of all events up to it.
 *
 * @param at up to and with this position; null for all
 * @param from of what may have happened on this day or later; null for all
 * @param to of what may have happened on this day or earlier; null for all
 * @param moment as of when
 */
record HistoryFilter(
    @Nullable Long at, @Nullable LocalDate from, @Nullable LocalDate to, AsOf moment) {

  static HistoryFilter read(
      Parameters given,
      @Nullable String at,
      @Nullable String from,
      @Nullable String to,
      AsOfParameters moment) {
    return new HistoryFilter(
        given.position("at", at),
        given.day("from", from),
        given.day("to", to),
        given.moment(moment));
  }

  /**
   * What is told.
   *
   * @param selected the story's events by moment and position
   */
  List<HistoryItem> items(History story, List<RecordedEvent> selected) {
    Set<Long> positions = selected.stream().map(RecordedEvent::position).collect(toSet());
    return story.chronicle().items().stream()
        .filter(item -> positions.contains(item.position()) && item.occurredBetween(from, to))
        .toList();
  }
}
