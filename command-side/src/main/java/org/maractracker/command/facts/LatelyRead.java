package org.maractracker.command.facts;

import java.util.List;
import java.util.stream.Stream;
import org.maractracker.store.EventArchive;
import org.maractracker.store.RecordedEvent;
import org.springframework.util.ConcurrentLruCache;

/**
 * The events of the aggregates that were asked for lately, so that only what came since is read: a
 * meeting agrees eighty actions against the same members and the same risks.
 *
 * <p>The last event known is read again each time. Only when it is still the one that is stored is
 * the rest continued from it: a crash of the database can undo an event that was committed and not
 * yet acknowledged, and another one then has its version.
 */
final class LatelyRead {

  private static final int AGGREGATES = 1000;

  private final EventArchive archive;
  private final ConcurrentLruCache<String, Known> lately =
      new ConcurrentLruCache<>(AGGREGATES, aggregateId -> new Known());

  LatelyRead(EventArchive archive) {
    this.archive = archive;
  }

  private static final class Known {
    private volatile List<RecordedEvent> events = List.of();
  }

  /** All events of an aggregate as they are stored now; empty when there is none with this id. */
  List<RecordedEvent> eventsOf(String aggregateId) {
    Known known = lately.get(aggregateId);
    List<RecordedEvent> now = now(aggregateId, known.events);
    known.events = now;
    return now;
  }

  private List<RecordedEvent> now(String aggregateId, List<RecordedEvent> before) {
    if (before.isEmpty()) {
      return archive.ofAggregate(aggregateId, 0);
    }
    RecordedEvent last = before.getLast();
    List<RecordedEvent> since = archive.ofAggregate(aggregateId, last.version());
    if (since.isEmpty() || !since.getFirst().equals(last)) {
      return archive.ofAggregate(aggregateId, 0);
    }
    return since.size() == 1
        ? before
        : Stream.concat(before.stream(), since.stream().skip(1)).toList();
  }
}
