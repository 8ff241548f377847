package org.maractracker.command.warning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.maractracker.events.EventTypes;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.store.events.AppendedEvents.Appended;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;

/** A store in which every aggregate is one action with these events; none refuses to be read. */
final class OneAction implements EventArchive {

  private final List<ActionEvent> events;

  OneAction(List<ActionEvent> events) {
    this.events = events;
  }

  /** One from which nothing may be read. */
  static OneAction unread() {
    return new OneAction(List.of());
  }

  @Override
  public List<RecordedEvent> ofAggregate(String aggregateId, long fromVersion) {
    if (events.isEmpty()) {
      throw new AssertionError("Nothing is to be read");
    }
    List<RecordedEvent> recorded = new ArrayList<>();
    for (ActionEvent event : events) {
      recorded.add(
          new RecordedEvent(
              recorded.size() + 1L,
              "Action",
              aggregateId,
              recorded.size(),
              EventTypes.of(event.getClass()).orElseThrow(),
              event,
              Map.of(),
              Instant.parse("2026-03-02T10:00:00Z")));
    }
    return recorded;
  }

  @Override
  public List<RecordedEvent> at(Collection<Long> positions) {
    throw new AssertionError("Nothing is to be read");
  }

  @Override
  public OptionalLong positionOf(String aggregateId, long version) {
    return OptionalLong.empty();
  }

  @Override
  public Optional<Appended> lastOf(String aggregateId) {
    return Optional.empty();
  }

  @Override
  public long head() {
    return 0;
  }
}
