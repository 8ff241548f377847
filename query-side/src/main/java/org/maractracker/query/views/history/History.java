package org.maractracker.query.views.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.model.action.PassedOn;
import org.maractracker.store.events.RecordedEvent;

/**
 * History of an action, or of a case and its actions, for somebody who may read it.
 *
 * @param id of the action or the case
 * @param events in order of position
 * @param chronicle the same events as history items
 * @param position how far the view had read
 */
record History(
    String id,
    String field,
    String maracId,
    List<RecordedEvent> events,
    HistoryBuilder chronicle,
    long position,
    Stale stale) {

  /** Returns the history of an action up to where it passed on from these agencies. */
  History before(Set<String> agencies) {
    List<RecordedEvent> part = PassedOn.part(events, agencies);
    return new History(id, field, maracId, part, HistoryBuilder.of(part), position, stale);
  }

  /** Returns true when an event of it could not be applied, and is missing; null otherwise. */
  @Nullable Boolean isStale() {
    Stream<@Nullable Object> told =
        chronicle.items().stream().flatMap(item -> Stream.of(item.actionId(), item.caseId()));
    return stale.any(Stream.concat(told, Stream.of(maracId)).toArray());
  }
}
