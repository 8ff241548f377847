package org.maractracker.store.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.maractracker.store.events.NewEvent;
import org.maractracker.store.events.ReadVersion;
import org.maractracker.store.schema.Postgres;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Order lock: one append at a time over all nodes, from taking the lock to the commit. Without it a
 * reader can see position 8 committed before position 7 and pass 7 for ever. It is an advisory lock
 * on PostgreSQL, and a row lock on H2, which has no advisory locks.
 *
 * <p>Every append waits for the one that holds the lock, so nothing is done under it that can be
 * done before or after: on PostgreSQL the lock and the append under it are one round trip.
 */
abstract sealed class AppendOrder permits OneTripAppend, StepwiseAppend {

  private final JdbcTemplate jdbc;

  AppendOrder(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  static AppendOrder of(DataSource dataSource) {
    return Postgres.isBehind(dataSource)
        ? new OneTripAppend(dataSource)
        : new StepwiseAppend(dataSource);
  }

  /**
   * Takes the lock in this database's way, compares, and inserts, all with one time: the later of
   * now and a millisecond after the last event and after what is closed ({@link ClosedTimestamp}).
   *
   * @param readAt how aggregates must be
   * @param now in milliseconds
   * @return the position of the first of the events; empty when an aggregate is not as it must be,
   *     and nothing is inserted
   */
  abstract OptionalLong append(
      Connection connection, List<NewEvent> events, Map<String, ReadVersion> readAt, Instant now)
      throws SQLException;

  /**
   * Takes the lock in this database's way, and has whatever is appended later stamped after that
   * instant.
   *
   * @return the last position that is stored
   */
  abstract long close(Connection connection, Instant upTo) throws SQLException;

  /**
   * Waits for the lock, which the current transaction then holds until it ends, and appends.
   *
   * @param events at least one; they get positions one after the other
   * @param readAt how aggregates must still be
   * @param now what this node's clock says, in milliseconds
   * @return the position of the first; empty when an aggregate has moved
   * @throws org.springframework.dao.DuplicateKeyException when an event's place in its aggregate is
   *     taken
   */
  OptionalLong append(List<NewEvent> events, Map<String, ReadVersion> readAt, Instant now) {
    return underTheLock(connection -> append(connection, events, readAt, now));
  }

  /**
   * Waits for the lock in the current transaction, and has whatever is appended later stamped after
   * that instant.
   *
   * @return the last position that is stored
   */
  long close(Instant upTo) {
    return underTheLock(connection -> close(connection, upTo));
  }

  private <T> T underTheLock(ConnectionCallback<T> task) {
    ConnectionCallback<T> inTransaction =
        connection -> {
          if (connection.getAutoCommit()) {
            throw new IllegalStateException("Out of a transaction the turn ends before the append");
          }
          return task.doInConnection(connection);
        };
    T result = jdbc.execute(inTransaction);
    if (result == null) {
      throw new IllegalStateException("No turn");
    }
    return result;
  }
}
