package org.maractracker.store.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the bytes in the table of events. */
public final class StoredEventTable implements StoredEvents {

  private static final String SELECT =
      "select position, event_id, aggregate_type, aggregate_id, version, recorded_at, event_type,"
          + " revision, payload, meta_data from events.domain_event ";

  private final JdbcClient jdbc;

  public StoredEventTable(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  @Override
  public List<StoredEvent> between(long first, long last) {
    return jdbc.sql(SELECT + "where position between ? and ? order by position")
        .params(first, last)
        .query(StoredEventTable::stored)
        .list();
  }

  @Override
  public List<StoredEvent> at(Collection<Long> positions) {
    return jdbc.sql(SELECT + "where position = any(?) order by position")
        .param(positions.toArray(Long[]::new))
        .query(StoredEventTable::stored)
        .list();
  }

  @Override
  public long head() {
    return jdbc.sql("select coalesce(max(position), 0) from events.domain_event")
        .query(Long.class)
        .single();
  }

  private static StoredEvent stored(ResultSet row, int number) throws SQLException {
    return new StoredEvent(
        row.getLong("position"),
        row.getString("event_id"),
        row.getString("aggregate_type"),
        row.getString("aggregate_id"),
        row.getLong("version"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("event_type"),
        row.getString("revision"),
        row.getBytes("payload"),
        row.getBytes("meta_data"));
  }
}
