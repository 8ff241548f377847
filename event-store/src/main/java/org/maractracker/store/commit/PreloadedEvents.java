package org.maractracker.store.commit;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Events that a unit of work is given before it asks for them, so that it does not read them: they
 * are remembered, or were read together with others. It rests on them as on what it reads itself
 * ({@link ReadSet}): where an aggregate has moved on meanwhile, nothing is stored.
 */
public final class PreloadedEvents {

  private static final String KEY = PreloadedEvents.class.getName() + ':';

  private PreloadedEvents() {}

  /**
   * Gives the current unit of work the events of an aggregate.
   *
   * @param all of them, from the first; at least one
   */
  public static void give(List<RecordedEvent> all) {
    RecordedEvent last = all.getLast();
    ReadSet.readUpTo(last);
    CurrentUnitOfWork.get().root().resources().put(KEY + last.aggregateId(), List.copyOf(all));
  }

  /** What the current unit of work was given of that aggregate; empty when it must be read. */
  public static List<RecordedEvent> eventsOf(String aggregateId) {
    return CurrentUnitOfWork.isStarted() ? given(aggregateId) : List.of();
  }

  private static List<RecordedEvent> given(String aggregateId) {
    @Nullable List<RecordedEvent> events =
        CurrentUnitOfWork.get().root().getResource(KEY + aggregateId);
    return requireNonNullElse(events, List.of());
  }
}
