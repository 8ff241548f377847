package org.maractracker.query.asof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.EventJson;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.query.engine.view.FoldedTable;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.store.events.RecordedEvent;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Table {@code query.past_trail}. */
final class SearchHistoryTable {

  private static final JsonMapper JSON = EventJson.mapper();
  private static final TypeReference<List<SearchHistoryEntry>> STEPS = new TypeReference<>() {};

  private final FoldedTable<String, SearchHistory> trails;

  SearchHistoryTable(ViewTables tables) {
    trails =
        new FoldedTable<>(
            tables,
            "past_trail",
            List.of("id", "marac_id", "version", "steps"),
            (row, number) ->
                new SearchHistory(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    JSON.readValue(row.getString(4), STEPS)),
            trail ->
                new Object[] {
                  trail.id(),
                  trail.maracId(),
                  trail.version(),
                  JSON.writeValueAsString(trail.steps())
                });
  }

  /** Returns the MARACs' time zones, as far as they are known. */
  TimeZoneHistory zones() {
    return new TimeZoneHistory(marac -> {
      SearchHistory trail = trails.load(List.of(marac)).get(marac);
      return trail == null ? List.of() : trail.dated();
    });
  }

  /**
   * Search history that became longer.
   *
   * @param before as it was stored; empty when it is new
   */
  record Change(Optional<SearchHistory> before, SearchHistory after) {}

  /** Applies events of one family, in order, and returns the histories that changed. */
  List<Change> apply(List<RecordedEvent> events, TimeZoneHistory zones) {
    Map<String, Optional<SearchHistory>> stored = new HashMap<>();
    return trails
        .apply(
            events,
            RecordedEvent::aggregateId,
            (before, recorded) -> {
              stored.putIfAbsent(recorded.aggregateId(), Optional.ofNullable(before));
              return after(before, recorded, zones);
            })
        .stream()
        .map(after -> new Change(stored.getOrDefault(after.id(), Optional.empty()), after))
        .toList();
  }

  private static @Nullable SearchHistory after(
      @Nullable SearchHistory before, RecordedEvent recorded, TimeZoneHistory zones) {
    if (recorded.event() instanceof MaracEvent event) {
      zones.note(event, recorded.position());
    }
    TrackerEvent bare = RedactedEvent.of(recorded.event());
    if (bare == null) {
      return before;
    }
    if (before == null && recorded.version() > 0) {
      // Rows of a version before have no trails of cases: the rebuild beside makes them.
      return null;
    }
    String maracId = before == null ? CreationEvents.maracOf(bare) : before.maracId();
    return SearchHistory.after(
        before,
        recorded.aggregateId(),
        maracId,
        SearchHistoryEntry.of(recorded, zones.day(recorded, maracId), bare));
  }

  void clear() {
    trails.clear();
  }
}
