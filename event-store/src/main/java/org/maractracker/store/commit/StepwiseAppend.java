package org.maractracker.store.commit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.maractracker.store.events.NewEvent;
import org.maractracker.store.events.ReadVersion;

/** Append in one statement after the other: with embedded H2 round trips cost nothing. */
final class StepwiseAppend extends AppendOrder {

  private static final String LOCK = "select closed_up_to from events.append_order for update";
  private static final String CLOSE =
      "update events.append_order set closed_up_to = ? where closed_up_to < ?";
  private static final String LAST =
      "select position, recorded_at from events.domain_event order by position desc limit 1";
  private static final String LAST_OF =
      """
      select e.aggregate_id, e.version, e.recorded_at
      from (select aggregate_id, max(version) as version from events.domain_event
        where aggregate_id = any(?) group by aggregate_id) last
      join events.domain_event e
        on e.aggregate_id = last.aggregate_id and e.version = last.version
      """;
  private static final String INSERT =
      "insert into events.domain_event ("
          + NewEvent.FIELDS
          + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  StepwiseAppend(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  OptionalLong append(
      Connection connection, List<NewEvent> events, Map<String, ReadVersion> readAt, Instant now)
      throws SQLException {
    Instant closed = lock(connection);
    Map<String, ReadVersion> stored = stored(connection, readAt);
    if (!readAt.entrySet().stream()
        .allMatch(each ->
            each.getValue().isStill(stored.getOrDefault(each.getKey(), ReadVersion.NOTHING)))) {
      return OptionalLong.empty();
    }
    Last last = last(connection);
    Instant recordedAt = later(now, later(closed, last.recordedAt()).plusMillis(1));
    insert(connection, events, last.position() + 1, recordedAt);
    return OptionalLong.of(last.position() + 1);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant lock(Connection connection) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      ResultSet row = lock.executeQuery();
      row.next();
      return row.getTimestamp(1).toInstant();
    }
  }

  /** Closes by writing the very row that an append locks, if there is anything to move on. */
  @Override
  long close(Connection connection, Instant upTo) throws SQLException {
    try (PreparedStatement close = connection.prepareStatement(CLOSE)) {
      close.setTimestamp(1, Timestamp.from(upTo));
      close.setTimestamp(2, Timestamp.from(upTo));
      close.executeUpdate();
    }
    return last(connection).position();
  }

  private static Map<String, ReadVersion> stored(
      Connection connection, Map<String, ReadVersion> readAt) throws SQLException {
    Map<String, ReadVersion> stored = new HashMap<>();
    try (PreparedStatement asked = connection.prepareStatement(LAST_OF)) {
      asked.setArray(
          1, connection.createArrayOf("varchar", readAt.keySet().toArray(String[]::new)));
      ResultSet rows = asked.executeQuery();
      while (rows.next()) {
        stored.put(
            rows.getString(1), new ReadVersion(rows.getLong(2), rows.getTimestamp(3).toInstant()));
      }
    }
    return stored;
  }

  private record Last(long position, Instant recordedAt) {}

  private static Last last(Connection connection) throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement(LAST)) {
      ResultSet rows = asked.executeQuery();
      return rows.next()
          ? new Last(rows.getLong(1), rows.getTimestamp(2).toInstant())
          : new Last(0, Instant.EPOCH);
    }
  }

  private static void insert(
      Connection connection, List<NewEvent> events, long first, Instant recordedAt)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (int i = 0; i < events.size(); i++) {
        NewEvent event = events.get(i);
        insert.setLong(1, first + i);
        insert.setString(2, event.eventId());
        insert.setString(3, event.aggregateType());
        insert.setString(4, event.aggregateId());
        insert.setLong(5, event.version());
        insert.setTimestamp(6, Timestamp.from(recordedAt));
        insert.setString(7, event.eventType());
        insert.setString(8, event.revision());
        insert.setBytes(9, event.payload());
        insert.setBytes(10, event.metaData());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
