package org.maractracker.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
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
import org.maractracker.store.AppendOrder.Turn;
import org.maractracker.store.AppendedEvents.Appended;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Stores events in one total order without holes. Under the order lock an append takes the next
 * positions, looks whether what the decision read elsewhere still holds, and inserts; the lock is
 * held to the commit, so positions are commit order and a reader needs no memory of gaps
 * (docs/decisions/001-one-total-order.md).
 */
public final class OrderedEventStorageEngine extends BatchingEventStorageEngine {

  private static final String FIELDS =
      "position, event_id, aggregate_type, aggregate_id, version, recorded_at, event_type, revision, payload, meta_data";

  /** The version of what is not there. */
  private static final Long NEVER = -1L;

  private static final Long NO_POSITION = 0L;

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
    List<Object[]> rows = new ArrayList<>();
    for (EventMessage<?> event : events) {
      rows.add(row((DomainEventMessage<?>) event, serializer));
    }
    HeldFacts facts = HeldFacts.current();
    Turn turn = order.take(facts.versions().keySet());
    refuseWhatNoLongerHolds(facts, turn);
    long position = turn.last();
    for (Object[] row : rows) {
      row[0] = ++position;
    }
    insert(rows, (DomainEventMessage<?>) events.getFirst());
    rows.forEach(row ->
        AppendedEvents.add(
            CurrentUnitOfWork.get(), new Appended((long) row[0], (String) row[3], (long) row[4])));
  }

  private static void refuseWhatNoLongerHolds(HeldFacts facts, Turn turn) {
    facts
        .versions()
        .forEach((aggregateId, readAt) -> {
          if (!readAt.equals(turn.versions().getOrDefault(aggregateId, NEVER))) {
            throw new ConcurrencyException(
                "An aggregate moved since version " + readAt + " was read");
          }
        });
    if (!facts.questions().stream().allMatch(question -> question.getAsBoolean())) {
      throw new ConcurrencyException("What was read no longer holds");
    }
  }

  /** All but its position, which is given under the lock. */
  private static Object[] row(DomainEventMessage<?> event, Serializer serializer) {
    var payload = event.serializePayload(serializer, byte[].class);
    return new Object[] {
      NO_POSITION,
      event.getIdentifier(),
      event.getType(),
      event.getAggregateIdentifier(),
      event.getSequenceNumber(),
      Timestamp.from(event.getTimestamp()),
      payload.getType().getName(),
      payload.getType().getRevision(),
      payload.getData(),
      event.serializeMetaData(serializer, byte[].class).getData()
    };
  }

  private void insert(List<Object[]> rows, DomainEventMessage<?> first) {
    try {
      jdbc.batchUpdate(
          "insert into events.domain_event (" + FIELDS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          rows);
    } catch (DuplicateKeyException e) {
      throw first.getSequenceNumber() == 0
          ? new AggregateStreamCreationException("The aggregate's id is taken", e)
          : new ConcurrencyException("Another node appended to the aggregate first", e);
    }
  }

  @Override
  protected List<TrackedEventData<?>> fetchTrackedEvents(
      @Nullable TrackingToken last, int batchSize) {
    long after = last == null ? 0 : last.position().orElseThrow();
    List<TrackedEventData<?>> events =
        jdbc.query(
            "select "
                + FIELDS
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
            + FIELDS
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
