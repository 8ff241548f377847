package org.maractracker.bench.decade;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.maractracker.bench.decade.StoredYear.StoredEvent;

/** Cursor in one telling of the year. */
final class Cursor {

  private final StoredYear year;
  private final Telling telling;
  private final Map<Long, Long> positions = new HashMap<>();
  private int next;

  Cursor(StoredYear year, Telling telling) {
    this.year = year;
    this.telling = telling;
    skip();
  }

  boolean isAtItsEnd() {
    return next == year.events().size();
  }

  Instant time() {
    return telling.instant(event().recordedAt());
  }

  /** Returns the next event, at that position of the whole. */
  RetoldEvent take(long position) {
    StoredEvent event = event();
    if (year.namedPositions().contains(event.position())) {
      positions.put(event.position(), position);
    }
    RetoldEvent told = tell(event, position);
    next++;
    skip();
    return told;
  }

  private RetoldEvent tell(StoredEvent event, long position) {
    return new RetoldEvent(
        position,
        telling.id(event.eventId()).toString(),
        event.aggregateType(),
        event.isOfTheMarac()
            ? telling.maracId()
            : telling.id(UUID.fromString(event.aggregateId())).toString(),
        event.version(),
        telling.instant(event.recordedAt()),
        event.type(),
        event.revision(),
        event.payload().tell(telling, this::positionOf),
        event.metaData().tell(telling, this::positionOf));
  }

  private long positionOf(long told) {
    return Objects.requireNonNull(positions.get(told), "An addendum about what is still to come");
  }

  private StoredEvent event() {
    return year.events().get(next);
  }

  /** Skips the MARAC's establishment in all years but its first. */
  private void skip() {
    List<StoredEvent> events = year.events();
    while (!telling.first() && next < events.size() && events.get(next).isOfTheMarac()) {
      next++;
    }
  }
}
