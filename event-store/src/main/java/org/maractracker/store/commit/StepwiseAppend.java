package org.maractracker.store.commit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.maractracker.store.events.ReadVersion;

/** Append in one statement after the other: with embedded H2 round trips cost nothing. */
final class StepwiseAppend extends AppendOrder {

  private static final String LOCK = "select only_row from events.append_order for update";
  private static final String LAST = "select coalesce(max(position), 0) from events.domain_event";
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
  OptionalLong append(Connection connection, List<NewEvent> events, Map<String, ReadVersion> readAt)
      throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.executeQuery().close();
    }
    Map<String, ReadVersion> now = now(connection, readAt);
    if (!readAt.entrySet().stream()
        .allMatch(each ->
            each.getValue().isStill(now.getOrDefault(each.getKey(), ReadVersion.NOTHING)))) {
      return OptionalLong.empty();
    }
    long first = last(connection) + 1;
    insert(connection, events, first);
    return OptionalLong.of(first);
  }

  private static Map<String, ReadVersion> now(
      Connection connection, Map<String, ReadVersion> readAt) throws SQLException {
    Map<String, ReadVersion> now = new HashMap<>();
    try (PreparedStatement asked = connection.prepareStatement(LAST_OF)) {
      asked.setArray(
          1, connection.createArrayOf("varchar", readAt.keySet().toArray(String[]::new)));
      ResultSet rows = asked.executeQuery();
      while (rows.next()) {
        now.put(
            rows.getString(1), new ReadVersion(rows.getLong(2), rows.getTimestamp(3).toInstant()));
      }
    }
    return now;
  }

  private static long last(Connection connection) throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement(LAST)) {
      ResultSet rows = asked.executeQuery();
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void insert(Connection connection, List<NewEvent> events, long first)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (int i = 0; i < events.size(); i++) {
        NewEvent event = events.get(i);
        insert.setLong(1, first + i);
        insert.setString(2, event.eventId());
        insert.setString(3, event.aggregateType());
        insert.setString(4, event.aggregateId());
        insert.setLong(5, event.version());
        insert.setTimestamp(6, Timestamp.from(event.recordedAt()));
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
