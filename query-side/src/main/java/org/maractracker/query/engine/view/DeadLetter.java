package org.maractracker.query.engine.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.maractracker.store.events.RecordedEvent;

/**
 * An event that a view could not apply, or that stands behind such a one of the same aggregate. It
 * says where and what kind of event, and nothing of what the event says.
 *
 * @param position its place in the store
 * @param version its place in its aggregate
 * @param eventType its logical name
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
   * That an event was given up for its view.
   *
   * @param by the stable id of whoever did
   */
  public record Eviction(String by, Instant at, String reason) {}

  /** An event that failed. */
  static DeadLetter failed(String view, RecordedEvent event, RuntimeException failure, Instant at) {
    return of(view, event, failure.getClass().getName(), 1, at, at);
  }

  /** An event behind one that is set aside. */
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
