package org.maractracker.query.engine.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.maractracker.store.events.RecordedEvent;

/**
 * Dead letter: an event that a view could not apply, or that follows such an event in the same
 * aggregate. It names the event's place and type, and nothing of its content.
 *
 * @param position its position in the store
 * @param version its version in its aggregate
 * @param failure the class of the exception; null when it was not tried, because an earlier event
 *     of the aggregate is set aside
 * @param attempts how often it was tried
 * @param lastTriedAt null when it was not tried
 * @param eviction who gave it up; null while it waits
 */
public record DeadLetter(
    String view,
    long position,
    String aggregateType,
    String aggregateId,
    long version,
    String eventType,
    @Nullable String failure,
    int attempts,
    Instant setAsideAt,
    @Nullable Instant lastTriedAt,
    @Nullable Eviction eviction) {

  /**
   * Decision to give an event up for its view.
   *
   * @param by the stable id of who decided
   */
  public record Eviction(String by, Instant at, String reason) {}

  static DeadLetter failed(String view, RecordedEvent event, RuntimeException failure, Instant at) {
    return of(view, event, failure.getClass().getName(), 1, at, at);
  }

  static DeadLetter behind(String view, RecordedEvent event, Instant at) {
    return of(view, event, null, 0, at, null);
  }

  private static DeadLetter of(
      String view,
      RecordedEvent event,
      @Nullable String failure,
      int attempts,
      Instant setAsideAt,
      @Nullable Instant triedAt) {
    return new DeadLetter(
        view,
        event.position(),
        event.aggregateType(),
        event.aggregateId(),
        event.version(),
        event.type().name(),
        failure,
        attempts,
        setAsideAt,
        triedAt,
        null);
  }
}
