package org.maractracker.query.asof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.EventJson;
import org.maractracker.events.EventTypes;
import org.maractracker.events.EventTypes.EventType;
import org.maractracker.events.TrackerEvent;
import org.maractracker.store.events.RecordedEvent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Event of a search history, without what lists do not search by.
 *
 * @param version its version in its aggregate
 * @param position its position in the store
 * @param day the day it counts by
 * @param told when it was recorded
 * @param type its logical name
 * @param revision in which form it is kept; null in rows of the view's version 1, which knew one
 *     form of each
 * @param event bare
 */
record SearchHistoryEntry(
    long version,
    long position,
    LocalDate day,
    Instant told,
    String type,
    @Nullable String revision,
    ObjectNode event) {

  private static final JsonMapper JSON = EventJson.mapper();

  static SearchHistoryEntry of(RecordedEvent recorded, LocalDate day, TrackerEvent bare) {
    EventType newest = EventTypes.of(bare.getClass()).orElseThrow();
    return new SearchHistoryEntry(
        recorded.version(),
        recorded.position(),
        day,
        recorded.recordedAt(),
        newest.name(),
        newest.revision(),
        JSON.valueToTree(bare));
  }

  /** The event as the folds take it: in its newest form, whatever form it is kept in. */
  DatedEvent dated() {
    EventType kept = EventTypes.find(type, revision == null ? "1" : revision).orElseThrow();
    TrackerEvent bare = JSON.treeToValue(EventTypes.upcast(kept, event.deepCopy()), kept.event());
    return new DatedEvent(
        day, new RecordedEvent(position, "", "", version, kept, bare, Map.of(), told));
  }
}
