package org.maractracker.command.facts;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * The events of the aggregates that were asked for lately, so that only what came since is read: a
 * meeting agrees eighty actions against the same members and the same risks.
 *
 * <p>Where it is asked for what is stored, the last event known is read again. Only when it is
 * still the one that is stored is the rest continued from it: where a database is put back from a
 * backup under a running process, or another server takes over that had not heard of it, another
 * event may have its version.
 *
 * <p>What is only remembered may be out of date, also by an older reading that ended later: nothing
 * may rest on it that is not compared when it is stored.
 */
@Component
final class RecentEventsCache {

  private static final int AGGREGATES = 1000;

  private final EventArchive archive;
  private final ConcurrentLruCache<String, Known> lately =
      new ConcurrentLruCache<>(AGGREGATES, aggregateId -> new Known());

  RecentEventsCache(EventArchive archive) {
    this.archive = archive;
  }

  private static final class Known {
    private volatile List<RecordedEvent> events = List.of();
  }

  /** What was read last of an aggregate, without a look at what is stored now. */
  List<RecordedEvent> remembered(String aggregateId) {
    return lately.get(aggregateId).events;
  }

  /**
   * What was read last of several aggregates, by id, without a look at what is stored now; empty
   * unless there is something of all of them.
   */
  Optional<Map<String, List<RecordedEvent>>> remembered(Set<String> aggregateIds) {
    Map<String, List<RecordedEvent>> remembered = new HashMap<>();
    aggregateIds.forEach(id -> remembered.put(id, remembered(id)));
    return Optional.of(remembered).filter(all -> all.values().stream().noneMatch(List::isEmpty));
  }

  /** All events of an aggregate as they are stored now; empty when there is none with this id. */
  List<RecordedEvent> eventsOf(String aggregateId) {
    return eventsOf(Set.of(aggregateId)).getOrDefault(aggregateId, List.of());
  }

  /** The same of several, by id, in one question. */
  Map<String, List<RecordedEvent>> eventsOf(Set<String> aggregateIds) {
    Map<String, List<RecordedEvent>> before = new HashMap<>();
    Map<String, Long> from = new HashMap<>();
    aggregateIds.forEach(id -> {
      List<RecordedEvent> known = lately.get(id).events;
      before.put(id, known);
      from.put(id, known.isEmpty() ? 0 : known.getLast().version());
    });
    Map<String, List<RecordedEvent>> since =
        archive.ofAggregates(from).stream().collect(groupingBy(RecordedEvent::aggregateId));
    before.replaceAll((id, known) -> now(id, known, since.getOrDefault(id, List.of())));
    before.forEach((id, events) -> lately.get(id).events = events);
    return before;
  }

  /** Remembers nothing of it any more. */
  void forget(String aggregateId) {
    lately.remove(aggregateId);
  }

  private List<RecordedEvent> now(
      String aggregateId, List<RecordedEvent> before, List<RecordedEvent> since) {
    if (before.isEmpty()) {
      return since;
    }
    if (since.isEmpty() || !since.getFirst().equals(before.getLast())) {
      return archive.ofAggregate(aggregateId, 0);
    }
    return since.size() == 1
        ? before
        : Stream.concat(before.stream(), since.stream().skip(1)).toList();
  }
}
