package org.maractracker.store.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.maractracker.events.EventTypes.EventType;
import org.maractracker.events.TrackerEvent;
import org.maractracker.store.events.AppendedEvents.Appended;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the table of events directly. */
final class StoredEventArchive implements EventArchive {

  private static final String WITHOUT_ORIGIN =
      "select position, aggregate_type, aggregate_id, version, recorded_at, event_type, revision,"
          + " payload from events.domain_event ";

  private static final String SELECT =
      "select position, aggregate_type, aggregate_id, version, recorded_at, event_type, revision, payload, meta_data"
          + " from events.domain_event ";

  private static final String OF_AGGREGATES =
      SELECT
          + "join unnest(cast(? as varchar array), cast(? as bigint array)) as asked (id, since)"
          + " on aggregate_id = asked.id and version >= asked.since order by aggregate_id, version";

  private final JdbcClient jdbc;
  private final Serializer serializer;

  StoredEventArchive(DataSource dataSource, Serializer serializer) {
    this.jdbc = JdbcClient.create(dataSource);
    this.serializer = serializer;
  }

  @Override
  public List<RecordedEvent> ofAggregate(String aggregateId, long fromVersion) {
    return jdbc.sql(SELECT + "where aggregate_id = ? and version >= ? order by version")
        .params(aggregateId, fromVersion)
        .query((row, number) -> recorded(row))
        .list();
  }

  @Override
  public List<RecordedEvent> ofAggregates(Map<String, Long> fromVersions) {
    List<Map.Entry<String, Long>> asked = List.copyOf(fromVersions.entrySet());
    return jdbc.sql(OF_AGGREGATES)
        .param(asked.stream().map(Map.Entry::getKey).toArray(String[]::new))
        .param(asked.stream().map(Map.Entry::getValue).toArray(Long[]::new))
        .query((row, number) -> recorded(row))
        .list();
  }

  @Override
  public List<RecordedEvent> forFolding(Collection<String> aggregateIds, Set<String> types) {
    String[] ids = aggregateIds.toArray(String[]::new);
    return types.isEmpty()
        ? forFolding("", new Object[] {ids})
        : forFolding(" and event_type = any(?)", ids, types.toArray(String[]::new));
  }

  private List<RecordedEvent> forFolding(String condition, Object... parameters) {
    return jdbc.sql(
            WITHOUT_ORIGIN + "where aggregate_id = any(?)" + condition + " order by position")
        .params(List.of(parameters))
        .query((row, number) -> recorded(row, MetaData.emptyInstance()))
        .list();
  }

  @Override
  public List<RecordedEvent> at(Collection<Long> positions) {
    return jdbc.sql(SELECT + "where position = any(?) order by position")
        .param(positions.toArray(Long[]::new))
        .query((row, number) -> recorded(row))
        .list();
  }

  @Override
  public List<RecordedEvent> after(long position, int limit) {
    return jdbc.sql(SELECT + "where position > ? order by position limit ?")
        .params(position, limit)
        .query((row, number) -> recorded(row))
        .list();
  }

  @Override
  public OptionalLong positionOf(String aggregateId, long version) {
    return jdbc.sql(
            "select position from events.domain_event where aggregate_id = ? and version = ?")
        .params(aggregateId, version)
        .query(Long.class)
        .optional()
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  @Override
  public Optional<Appended> lastOf(String aggregateId) {
    return jdbc.sql(
            "select position, aggregate_id, version from events.domain_event where aggregate_id = ?"
                + " order by version desc limit 1")
        .param(aggregateId)
        .query((row, number) -> new Appended(row.getLong(1), row.getString(2), row.getLong(3)))
        .optional();
  }

  @Override
  public long head() {
    return jdbc.sql("select coalesce(max(position), 0) from events.domain_event")
        .query(Long.class)
        .single();
  }

  private RecordedEvent recorded(ResultSet row) throws SQLException {
    return recorded(
        row,
        serializer.deserialize(new SerializedMetaData<>(row.getBytes("meta_data"), byte[].class)));
  }

  private RecordedEvent recorded(ResultSet row, MetaData origin) throws SQLException {
    EventType type =
        new EventType(row.getString("event_type"), row.getString("revision"), TrackerEvent.class);
    TrackerEvent event =
        serializer.deserialize(
            new SimpleSerializedObject<>(
                row.getBytes("payload"), byte[].class, type.name(), type.revision()));
    return new RecordedEvent(
        row.getLong("position"),
        row.getString("aggregate_type"),
        row.getString("aggregate_id"),
        row.getLong("version"),
        new EventType(type.name(), type.revision(), event.getClass()),
        event,
        origin,
        row.getTimestamp("recorded_at").toInstant());
  }
}
