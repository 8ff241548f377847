package org.maractracker.store.commit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.maractracker.store.events.NewEvent;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.store.signature.EventSigner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Event storage engine with one total order, which has no holes, so that a reader needs no memory
 * of gaps (docs/decisions/001-one-total-order.md). Appended events are only collected here,
 * serialised by the thread that decided them; {@link GroupCommit} stores them.
 */
public final class OrderedEventStorageEngine extends BatchingEventStorageEngine {

  private static final RowMapper<TrackedEventData<?>> EVENT =
      (row, number) ->
          new TrackedDomainEventData<>(
              new GlobalSequenceTrackingToken(row.getLong("position")), entry(row));

  private final JdbcTemplate jdbc;
  private final EventSigner signer;

  /**
   * @param signer signs what is appended, on the thread that decided it
   */
  public OrderedEventStorageEngine(
      DataSource dataSource, Serializer serializer, EventSigner signer) {
    super(new Settings().eventSerializer(serializer).snapshotSerializer(serializer));
    this.jdbc = new JdbcTemplate(dataSource);
    this.signer = signer;
  }

  private static final class Settings extends BatchingEventStorageEngine.Builder {}

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (events.isEmpty()) {
      return;
    }
    Pending pending = Pending.current();
    for (EventMessage<?> event : events) {
      DomainEventMessage<?> fact = (DomainEventMessage<?>) event;
      pending.add(signer.apply(row(fact, serializer)), fact);
    }
  }

  private static NewEvent row(DomainEventMessage<?> event, Serializer serializer) {
    var payload = event.serializePayload(serializer, byte[].class);
    return new NewEvent(
        event.getIdentifier(),
        event.getType(),
        event.getAggregateIdentifier(),
        event.getSequenceNumber(),
        payload.getType().getName(),
        payload.getType().getRevision(),
        payload.getData(),
        event.serializeMetaData(serializer, byte[].class).getData());
  }

  @Override
  protected List<TrackedEventData<?>> fetchTrackedEvents(
      @Nullable TrackingToken last, int batchSize) {
    long after = last == null ? 0 : last.position().orElseThrow();
    return jdbc.query(
        "select "
            + NewEvent.FIELDS
            + " from events.domain_event where position > ? order by position limit ?",
        EVENT,
        after,
        batchSize);
  }

  /**
   * Reads the events of an aggregate, unless the unit of work was given them ({@link
   * PreloadedEvents}).
   */
  @Override
  public DomainEventStream readEvents(String aggregateId, long firstVersion) {
    List<RecordedEvent> given = PreloadedEvents.eventsOf(aggregateId);
    return given.isEmpty()
        ? super.readEvents(aggregateId, firstVersion)
        : DomainEventStream.of(
            given.stream()
                .filter(event -> event.version() >= firstVersion)
                .map(OrderedEventStorageEngine::message)
                .toList());
  }

  /**
   * Makes a message for folding; it has another id than the one under which the event was recorded.
   */
  private static DomainEventMessage<?> message(RecordedEvent event) {
    return new GenericDomainEventMessage<>(
        event.aggregateType(),
        event.aggregateId(),
        event.version(),
        event.event(),
        event.origin(),
        event.aggregateId() + '@' + event.version(),
        event.recordedAt());
  }

  @Override
  protected List<? extends DomainEventData<?>> fetchDomainEvents(
      String aggregateId, long firstVersion, int batchSize) {
    return jdbc.query(
        "select "
            + NewEvent.FIELDS
            + " from events.domain_event where aggregate_id = ? and version >= ? order by version limit ?",
        (row, number) -> entry(row),
        aggregateId,
        firstVersion,
        batchSize);
  }

  private static GenericDomainEventEntry<byte[]> entry(ResultSet row) throws SQLException {
    return new GenericDomainEventEntry<>(
        row.getString("aggregate_type"),
        row.getString("aggregate_id"),
        row.getLong("version"),
        row.getString("event_id"),
        row.getTimestamp("recorded_at").toInstant(),
        row.getString("event_type"),
        row.getString("revision"),
        row.getBytes("payload"),
        row.getBytes("meta_data"));
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregateId) {
    return Optional.ofNullable(
        jdbc.queryForObject(
            "select max(version) from events.domain_event where aggregate_id = ?",
            Long.class,
            aggregateId));
  }

  /** Returns the token before the first event. */
  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(0);
  }

  @Override
  public TrackingToken createHeadToken() {
    return tokenAt("select max(position) from events.domain_event");
  }

  @Override
  public TrackingToken createTokenAt(Instant instant) {
    return tokenAt(
        "select max(position) from events.domain_event where recorded_at < ?",
        Timestamp.from(instant));
  }

  private TrackingToken tokenAt(String query, Object... arguments) {
    Long position = jdbc.queryForObject(query, Long.class, arguments);
    return new GlobalSequenceTrackingToken(position == null ? 0 : position);
  }

  /**
   * Returns none: an action has few events, and a snapshot would be another copy of personal data.
   */
  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateId) {
    return Stream.empty();
  }

  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    throw new IllegalStateException("Snapshots are not kept");
  }
}
