package org.maractracker.query.past;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.EventJson;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.query.view.FoldedTable;
import org.maractracker.store.RecordedEvent;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code query.past_trail}. */
final class Trails {

  private static final JsonMapper JSON = EventJson.mapper();
  private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

  private final FoldedTable<String, Trail> trails;

  Trails(DataSource dataSource) {
    trails =
        new FoldedTable<>(
            dataSource,
            "query.past_trail",
            List.of("id", "marac_id", "version", "steps"),
            (row, number) ->
                new Trail(
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

  /** Whose days were whose, as far as is known. */
  Zones zones() {
    return new Zones(marac -> {
      Trail trail = trails.load(List.of(marac)).get(marac);
      return trail == null ? List.of() : trail.dated();
    });
  }

  /**
   * A trail that became longer.
   *
   * @param before as it was stored; empty when it is new
   */
  record Change(Optional<Trail> before, Trail after) {}

  /** Applies events of one family, in order; the trails that changed. */
  List<Change> apply(List<RecordedEvent> events, Zones zones) {
    Map<String, Optional<Trail>> stored = new HashMap<>();
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

  private static @Nullable Trail after(
      @Nullable Trail before, RecordedEvent recorded, Zones zones) {
    if (recorded.event() instanceof MaracEvent event) {
      zones.note(event, recorded.position());
    }
    TrackerEvent bare = Bare.of(recorded.event());
    if (bare == null) {
      return before;
    }
    String maracId = before == null ? Beginnings.maracOf(bare) : before.maracId();
    return Trail.after(
        before,
        recorded.aggregateId(),
        maracId,
        Step.of(recorded, zones.day(recorded, maracId), bare));
  }

  void clear() {
    trails.clear();
  }
}
