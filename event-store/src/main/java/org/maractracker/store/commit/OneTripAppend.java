package org.maractracker.store.commit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.maractracker.store.events.ColumnArrays;
import org.maractracker.store.events.NewEvent;
import org.maractracker.store.events.ReadVersion;

/**
 * Append in one round trip to PostgreSQL: while the lock is held, nobody waits until this process
 * is given a processor. It sends two statements, so that the second sees what was committed before
 * the lock was acquired.
 */
final class OneTripAppend extends AppendOrder {

  /** Key of the order lock, the same on every node: the letters MARAC. */
  private static final long ADVISORY_KEY = 0x4D_41_52_41_43L;

  /**
   * Statement that takes the lock. The commit waits for the disk, whatever the server is configured
   * to do: an event that can be seen must be on the disk, or a crash could undo what a sender was
   * told or a reader has in memory.
   */
  private static final String LOCK =
      """
      select pg_advisory_xact_lock(%d), set_config('synchronous_commit',
        case current_setting('synchronous_commit')
          when 'off' then 'on' else current_setting('synchronous_commit') end, true)
      """
          .formatted(ADVISORY_KEY);

  private static final String APPEND =
      """
      insert into events.domain_event (%s)
      select coalesce(head.position, 0) + added.place, added.event_id, added.aggregate_type,
        added.aggregate_id, added.version,
        greatest(?, head.recorded_at + interval '1 millisecond',
          closed.closed_up_to + interval '1 millisecond'),
        added.event_type, added.revision, added.payload, added.meta_data
      from events.append_order closed
        left join (select position, recorded_at from events.domain_event
          order by position desc limit 1) head on true,
        unnest(?, ?, ?, ?, ?, ?, ?, ?) with ordinality as added (event_id, aggregate_type,
          aggregate_id, version, event_type, revision, payload, meta_data, place)
      where not exists (
        select from unnest(?, ?, ?) as read (id, version, recorded_at)
        where read.version <> coalesce(
            (select max(e.version) from events.domain_event e where e.aggregate_id = read.id), -1)
          or read.recorded_at <> (select e.recorded_at from events.domain_event e
            where e.aggregate_id = read.id and e.version = read.version))
      returning position
      """
          .formatted(NewEvent.FIELDS);

  /**
   * Statement that closes: whoever reads waits no longer than a sender does, and has a right to
   * nothing but this function, which moves the instant onwards alone.
   */
  private static final String CLOSE =
      "set local lock_timeout = '1500ms'; " + LOCK + "; select events.close_up_to(?)";

  OneTripAppend(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  OptionalLong append(
      Connection connection, List<NewEvent> events, Map<String, ReadVersion> readAt, Instant now)
      throws SQLException {
    try (PreparedStatement both = connection.prepareStatement(LOCK + "; " + APPEND)) {
      List<Map.Entry<String, ReadVersion>> read = List.copyOf(readAt.entrySet());
      both.setObject(1, now.atOffset(ZoneOffset.UTC));
      ColumnArrays columns = new ColumnArrays(connection, both, 2);
      columns.add("varchar", events, NewEvent::eventId, String[]::new);
      columns.add("varchar", events, NewEvent::aggregateType, String[]::new);
      columns.add("varchar", events, NewEvent::aggregateId, String[]::new);
      columns.add("bigint", events, NewEvent::version, Long[]::new);
      columns.add("varchar", events, NewEvent::eventType, String[]::new);
      columns.add("varchar", events, NewEvent::revision, String[]::new);
      columns.add("bytea", events, NewEvent::payload, byte[][]::new);
      columns.add("bytea", events, NewEvent::metaData, byte[][]::new);
      columns.add("varchar", read, Map.Entry::getKey, String[]::new);
      columns.add("bigint", read, each -> each.getValue().version(), Long[]::new);
      columns.add("timestamptz", read, OneTripAppend::recordedAt, String[]::new);
      both.execute();
      both.getMoreResults();
      return first(both.getResultSet());
    }
  }

  @Override
  long close(Connection connection, Instant upTo) throws SQLException {
    try (PreparedStatement all = connection.prepareStatement(CLOSE)) {
      all.setObject(1, upTo.atOffset(ZoneOffset.UTC));
      all.execute();
      all.getMoreResults();
      all.getMoreResults();
      ResultSet head = all.getResultSet();
      head.next();
      return head.getLong(1);
    }
  }

  private static @Nullable String recordedAt(Map.Entry<String, ReadVersion> read) {
    Instant at = read.getValue().recordedAt();
    return at == null ? null : at.toString();
  }

  private static OptionalLong first(ResultSet positions) throws SQLException {
    LongStream.Builder all = LongStream.builder();
    while (positions.next()) {
      all.add(positions.getLong(1));
    }
    return all.build().min();
  }
}
