package org.maractracker.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.maractracker.store.events.AppendedEvents.Appended;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;

/** A story, read as from a store. */
public final class StoryArchive implements EventArchive {

  private final Supplier<List<RecordedEvent>> events;

  public StoryArchive(Supplier<List<RecordedEvent>> events) {
    this.events = events;
  }

  @Override
  public List<RecordedEvent> at(Collection<Long> positions) {
    return events.get().stream().filter(event -> positions.contains(event.position())).toList();
  }

  @Override
  public List<RecordedEvent> ofAggregate(String aggregateId, long fromVersion) {
    return events.get().stream()
        .filter(event -> event.aggregateId().equals(aggregateId))
        .filter(event -> event.version() >= fromVersion)
        .toList();
  }

  @Override
  public long head() {
    return events.get().stream().mapToLong(RecordedEvent::position).max().orElse(0);
  }

  @Override
  public Optional<Appended> lastOf(String aggregateId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public OptionalLong positionOf(String aggregateId, long version) {
    throw new UnsupportedOperationException();
  }
}
