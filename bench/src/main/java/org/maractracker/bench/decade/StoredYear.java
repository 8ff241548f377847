package org.maractracker.bench.decade;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stored year, from which every telling is made.
 *
 * @param events in order of position
 * @param namedPositions the positions that addenda are about
 */
record StoredYear(List<StoredEvent> events, Set<Long> namedPositions) {

  private static final String MARAC = "Marac";

  /**
   * Event of the year.
   *
   * @param aggregateId a UUID, or the MARAC's slug
   */
  record StoredEvent(
      long position,
      UUID eventId,
      String aggregateType,
      String aggregateId,
      long version,
      Instant recordedAt,
      String type,
      String revision,
      Template payload,
      Template metaData) {

    boolean isOfTheMarac() {
      return aggregateType.equals(MARAC);
    }
  }

  static StoredYear in(DataSource dataSource) {
    List<StoredEvent> events =
        JdbcClient.create(dataSource)
            .sql(
                "select position, event_id, aggregate_type, aggregate_id, version, recorded_at,"
                    + " event_type, revision, payload, meta_data"
                    + " from events.domain_event order by position")
            .query((row, number) -> event(row))
            .list();
    return new StoredYear(
        events,
        events.stream()
            .flatMap(event -> event.payload().positions().stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static StoredEvent event(ResultSet row) throws SQLException {
    return new StoredEvent(
        row.getLong("position"),
        UUID.fromString(row.getString("event_id")),
        row.getString("aggregate_type"),
        row.getString("aggregate_id"),
        row.getLong("version"),
        row.getTimestamp("recorded_at").toInstant(),
        row.getString("event_type"),
        row.getString("revision"),
        Template.of(row.getBytes("payload")),
        Template.of(row.getBytes("meta_data")));
  }

  /** Returns how many of them are not of the MARAC itself. */
  long eventsOfAYear() {
    return events.stream().filter(event -> !event.isOfTheMarac()).count();
  }
}
