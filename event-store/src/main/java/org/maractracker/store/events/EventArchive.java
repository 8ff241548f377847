package org.maractracker.store.events;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.maractracker.store.events.AppendedEvents.Appended;

/** Reads stored events by where they are, outside any processor. */
public interface EventArchive {

  /** The archive of a database. */
  static EventArchive of(DataSource dataSource, Serializer serializer) {
    return new StoredEventArchive(dataSource, serializer);
  }

  /**
   * The events of one aggregate from a version on, in order; empty when there is no such aggregate.
   */
  List<RecordedEvent> ofAggregate(String aggregateId, long fromVersion);

  /**
   * The events of several aggregates, each from a version on, in order within each.
   *
   * @param fromVersions by aggregate; one that is not there has none
   */
  default List<RecordedEvent> ofAggregates(Map<String, Long> fromVersions) {
    return fromVersions.entrySet().stream()
        .flatMap(each -> ofAggregate(each.getKey(), each.getValue()).stream())
        .toList();
  }

  /**
   * The events of these aggregates, in order of position; none of an aggregate that is not there.
   * For folding alone: who and what caused them may be left out.
   *
   * @param types only those stored under one of these names; empty for all
   */
  default List<RecordedEvent> forFolding(Collection<String> aggregateIds, Set<String> types) {
    return aggregateIds.stream()
        .distinct()
        .flatMap(id -> ofAggregate(id, 0).stream())
        .filter(each -> types.isEmpty() || types.contains(each.type().name()))
        .sorted(Comparator.comparingLong(RecordedEvent::position))
        .toList();
  }

  /** The events at these positions, in order of position; a position beyond the head has none. */
  List<RecordedEvent> at(Collection<Long> positions);

  /** The events after a position, in order, at most so many. Positions have no holes. */
  default List<RecordedEvent> after(long position, int limit) {
    return at(LongStream.rangeClosed(position + 1, position + limit).boxed().toList());
  }

  /** Where an event of an aggregate stands. */
  OptionalLong positionOf(String aggregateId, long version);

  /** An aggregate's last event; empty when there is no such aggregate. */
  Optional<Appended> lastOf(String aggregateId);

  /** The last position given away; 0 when nothing is stored. */
  long head();
}
