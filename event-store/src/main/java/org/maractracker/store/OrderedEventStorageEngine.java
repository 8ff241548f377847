package org.maractracker.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.maractracker.store.AppendedEvents.Appended;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Stores events in one total order without holes. Under the order lock an append takes the next
 * positions, looks whether what the decision read elsewhere still holds, inserts, and asks noted
 * questions again; the lock is held to the commit, so positions are commit order and a reader needs
 * no memory of gaps (docs/decisions/001-one-total-order.md).
 */
public final class OrderedEventStorageEngine extends BatchingEventStorageEngine {

  private static final RowMapper<TrackedEventData<?>> EVENT =
      (row, number) ->
          new TrackedDomainEventData<>(
              new GlobalSequenceTrackingToken(row.getLong("position")), entry(row));

  private final JdbcTemplate jdbc;
  private final AppendOrder order;
  private final Durability durability;
  private final AtomicLong durableTo = new AtomicLong();

  public OrderedEventStorageEngine(
      DataSource dataSource, Serializer serializer, Durability durability) {
    super(new Settings().eventSerializer(serializer).snapshotSerializer(serializer));
    jdbc = new JdbcTemplate(dataSource);
    order = new AppendOrder(dataSource);
    this.durability = durability;
  }

  private static final class Settings extends BatchingEventStorageEngine.Builder {}

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (events.isEmpty()) {
      return;
    }
    List<NewEvent> rows =
        events.stream().map(event -> row((DomainEventMessage<?>) event, serializer)).toList();
    HeldFacts facts = HeldFacts.current();
    long first = append(rows, facts);
    // Asked under the lock as well, which is held to the commit.
    if (!facts.questions().stream().allMatch(question -> question.getAsBoolean())) {
      throw new ConcurrencyException("What was read no longer holds");
    }
    for (int i = 0; i < rows.size(); i++) {
      NewEvent row = rows.get(i);
      AppendedEvents.add(
          CurrentUnitOfWork.get(), new Appended(first + i, row.aggregateId(), row.version()));
    }
  }

  private long append(List<NewEvent> rows, HeldFacts facts) {
    try {
      return order
          .append(rows, facts.versions())
          .orElseThrow(() -> new ConcurrencyException("An aggregate moved since it was read"));
    } catch (DuplicateKeyException e) {
      throw rows.getFirst().version() == 0
          ? new AggregateStreamCreationException("The aggregate's id is taken", e)
          : new ConcurrencyException("Another node appended to the aggregate first", e);
    }
  }

  private static NewEvent row(DomainEventMessage<?> event, Serializer serializer) {
    var payload = event.serializePayload(serializer, byte[].class);
    return new NewEvent(
        event.getIdentifier(),
        event.getType(),
        event.getAggregateIdentifier(),
        event.getSequenceNumber(),
        event.getTimestamp(),
        payload.getType().getName(),
        payload.getType().getRevision(),
        payload.getData(),
        event.serializeMetaData(serializer, byte[].class).getData());
  }

  @Override
  protected List<TrackedEventData<?>> fetchTrackedEvents(
      @Nullable TrackingToken last, int batchSize) {
    long after = last == null ? 0 : last.position().orElseThrow();
    List<TrackedEventData<?>> events =
        jdbc.query(
            "select "
                + NewEvent.FIELDS
                + " from events.domain_event where position > ? order by position limit ?",
            EVENT,
            after,
            batchSize);
    awaitDurabilityTo(after + events.size());
    return events;
  }

  /**
   * A reader keeps what it is handed in memory: an event that a crash of the database undoes, and
   * another then stands in the place of, must never be among it.
   */
  private void awaitDurabilityTo(long position) {
    if (position > durableTo.get()) {
      long committed = createHeadToken().position().orElseThrow();
      durability.await();
      durableTo.accumulateAndGet(committed, Math::max);
    }
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

  /** Before the first event. */
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
   * There are none: an action has few events, and a snapshot would be another copy of personal
   * data.
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
