package org.maractracker.store.events;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.EventTypes.EventType;
import org.maractracker.events.Origin;
import org.maractracker.events.TrackerEvent;

/**
 * An event with what its message carries.
 *
 * @param position its place in the store's total order: 1, 2, 3 ... without holes, in commit order
 * @param aggregateType {@code Action}, {@code Meeting}, {@code MaracCase} or {@code Marac}
 * @param aggregateId the aggregate it happened to
 * @param version its place in that aggregate, from 0
 * @param type the logical name and revision it is stored under
 * @param event the fact
 * @param origin who and what caused it, under the names of {@link Origin}
 * @param recordedAt the instant the system was told
 */
public record RecordedEvent(
    long position,
    String aggregateType,
    String aggregateId,
    long version,
    EventType type,
    TrackerEvent event,
    Map<String, ?> origin,
    Instant recordedAt) {

  /** What the origin says under that name; null when it says nothing. */
  public @Nullable String origin(String name) {
    Object value = origin.get(name);
    return value == null ? null : value.toString();
  }
}
