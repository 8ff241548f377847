package org.maractracker.query.asof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.maractracker.events.EventJson;
import org.maractracker.events.EventTypes;
import org.maractracker.events.EventTypes.EventType;
import org.maractracker.events.TrackerEvent;
import org.maractracker.store.events.RecordedEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Event of a search history, without what lists do not search by.
 *
 * @param version its version in its aggregate
 * @param position its position in the store
 * @param day the day it counts by
 * @param told when it was recorded
 */
record SearchHistoryEntry(
    long version, long position, LocalDate day, Instant told, String type, JsonNode event) {

  private static final JsonMapper JSON = EventJson.mapper();

  static SearchHistoryEntry of(RecordedEvent recorded, LocalDate day, TrackerEvent bare) {
    return new SearchHistoryEntry(
        recorded.version(),
        recorded.position(),
        day,
        recorded.recordedAt(),
        recorded.type().name(),
        JSON.valueToTree(bare));
  }

  DatedEvent dated() {
    EventType known = EventTypes.named(type).orElseThrow();
    TrackerEvent bare = JSON.treeToValue(event, known.event());
    return new DatedEvent(
        day, new RecordedEvent(position, "", "", version, known, bare, Map.of(), told));
  }
}
