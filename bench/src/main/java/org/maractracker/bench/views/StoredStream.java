package org.maractracker.bench.views;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.maractracker.events.EventTypes;
import org.maractracker.events.TrackerEvent;
import org.maractracker.store.commit.OrderedEventStorageEngine;
import org.maractracker.store.events.EventSerializer;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.store.signature.EventSigner;

/**
 * Event stream of the store as the views' processors read it: the same engine, the same serializer.
 */
final class StoredStream {

  private final OrderedEventStorageEngine engine;

  StoredStream(DataSource dataSource) {
    engine = new OrderedEventStorageEngine(dataSource, new EventSerializer(), EventSigner.NONE);
  }

  /**
   * Reads and deserialises events up to a position.
   *
   * @param last the position of the last event wanted
   * @return how many there were
   */
  long read(long last, int batchSize, Consumer<List<RecordedEvent>> reader) {
    long read = 0;
    try (Stream<? extends TrackedEventMessage<?>> stream =
        engine.readEvents(new GlobalSequenceTrackingToken(0), false)) {
      Iterator<? extends TrackedEventMessage<?>> events = stream.iterator();
      while (read < last && events.hasNext()) {
        List<RecordedEvent> batch = next(events, (int) Math.min(batchSize, last - read));
        read += batch.size();
        reader.accept(batch);
      }
    }
    return read;
  }

  private static List<RecordedEvent> next(
      Iterator<? extends TrackedEventMessage<?>> events, int size) {
    List<RecordedEvent> batch = new ArrayList<>(size);
    while (batch.size() < size && events.hasNext()) {
      batch.add(recorded(events.next()));
    }
    return batch;
  }

  private static RecordedEvent recorded(TrackedEventMessage<?> message) {
    DomainEventMessage<?> stored = (DomainEventMessage<?>) message;
    TrackerEvent event = (TrackerEvent) message.getPayload();
    return new RecordedEvent(
        message.trackingToken().position().orElseThrow(),
        stored.getType(),
        stored.getAggregateIdentifier(),
        stored.getSequenceNumber(),
        EventTypes.of(event.getClass()).orElseThrow(),
        event,
        message.getMetaData(),
        message.getTimestamp());
  }
}
