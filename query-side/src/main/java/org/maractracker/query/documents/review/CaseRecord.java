package org.maractracker.query.documents.review;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.store.events.RecordedEvent;

/**
 * Record of a case and its actions up to a position.
 *
 * @param marac its MARAC by then
 * @param repeats the reference of the earlier case that it repeats; null when none was named
 * @param events of the case and of every action for it, in order of position
 */
record CaseRecord(
    UUID caseId,
    MaracState marac,
    String reference,
    @Nullable String repeats,
    long position,
    List<RecordedEvent> events) {

  /** Returns the last sequence of each stream, by aggregate type and id. */
  SortedMap<String, Long> streams() {
    SortedMap<String, Long> streams = new TreeMap<>();
    for (RecordedEvent event : events) {
      streams.put(event.aggregateType() + " " + event.aggregateId(), event.version());
    }
    return streams;
  }
}
