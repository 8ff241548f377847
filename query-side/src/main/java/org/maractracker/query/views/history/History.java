package org.maractracker.query.views.history;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionImported;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.model.action.PassedOn;
import org.maractracker.store.events.RecordedEvent;

/**
 * History of an action, of a case and its actions, or of a meeting, for somebody who may read it.
 *
 * @param id of the action, the case or the meeting
 * @param field the path's name for it
 * @param events in order of position
 * @param position how far the view had read
 */
record History(
    String id,
    String field,
    String maracId,
    List<RecordedEvent> events,
    long position,
    Stale stale) {

  static final String ACTION = "actionId";
  static final String CASE = "caseId";
  static final String MEETING = "meetingId";

  /** Returns the history of an action up to where it passed on from these agencies. */
  History before(Set<String> agencies) {
    return of(PassedOn.part(events, agencies));
  }

  /** Returns the same without what a list said of whom an action is for. */
  History withoutListed() {
    return of(events.stream().map(History::withoutListed).toList());
  }

  private static RecordedEvent withoutListed(RecordedEvent recorded) {
    return recorded.event() instanceof ActionImported imported
        ? new RecordedEvent(
            recorded.position(),
            recorded.aggregateType(),
            recorded.aggregateId(),
            recorded.version(),
            recorded.type(),
            imported.withoutListed(),
            recorded.origin(),
            recorded.recordedAt())
        : recorded;
  }

  /** Returns the same history as it was when this was its last position, as its pages show it. */
  History upTo(long last) {
    return of(ofWhatWasKnown(events.stream().filter(each -> each.position() <= last).toList()));
  }

  /** Leaves out of some events of a case those of actions that were not known to be its own. */
  List<RecordedEvent> ofWhatWasKnown(List<RecordedEvent> some) {
    return field.equals(CASE) ? ActionsOfCase.among(UUID.fromString(id), some) : some;
  }

  private History of(List<RecordedEvent> part) {
    return new History(id, field, maracId, part, position, stale);
  }

  /** Returns all its events folded, with items of those at these positions. */
  HistoryBuilder told(Set<Long> shown) {
    return HistoryBuilder.of(events, shown);
  }

  /**
   * Returns true when an event of it could not be applied, and is missing; null otherwise. An
   * action whose first event is missing may be one of any case.
   *
   * @param told the history itself
   */
  @Nullable Boolean isStale(HistoryBuilder told) {
    @Nullable Boolean ofSubjects =
        stale.any(Stream.concat(told.subjects(), Stream.of(maracId)).toArray());
    return (ofSubjects == null && field.equals(CASE)) ? stale.mayMissSome() : ofSubjects;
  }
}
