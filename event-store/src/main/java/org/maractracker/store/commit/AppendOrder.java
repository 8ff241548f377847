package org.maractracker.store.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One append at a time over all nodes, from taking the lock to the commit. Without it a reader can
 * see position 8 committed before position 7 and pass 7 for ever. An advisory lock on PostgreSQL, a
 * row lock on H2, which has none.
 *
 * <p>Everybody waits for whoever holds it, so nothing is done under it that can be done before or
 * after: on PostgreSQL the lock and the append under it are one round trip.
 */
final class AppendOrder {

  /** How a database does it. */
  interface Turn {

    /**
     * Takes the turn, compares, and inserts.
     *
     * @param readAt how aggregates must be
     * @return the position of the first of the events; empty when an aggregate is not so, and
     *     nothing is inserted
     */
    OptionalLong append(
        Connection connection, List<NewEvent> events, Map<String, ReadVersion> readAt)
        throws SQLException;
  }

  private final JdbcTemplate jdbc;
  private final Turn turn;

  AppendOrder(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
    turn = Postgres.isBehind(dataSource) ? new OneTripAppend() : new StepwiseAppend();
  }

  /**
   * Waits for the turn of the current transaction, which ends with it, and appends.
   *
   * @param events at least one; they get positions one after the other
   * @param readAt how aggregates must still be
   * @return the position of the first; empty when an aggregate has moved
   * @throws org.springframework.dao.DuplicateKeyException when an event's place in its aggregate is
   *     taken
   */
  OptionalLong append(List<NewEvent> events, Map<String, ReadVersion> readAt) {
    ConnectionCallback<OptionalLong> appending =
        connection -> {
          if (connection.getAutoCommit()) {
            throw new IllegalStateException("Out of a transaction the turn ends before the append");
          }
          return turn.append(connection, events, readAt);
        };
    OptionalLong first = jdbc.execute(appending);
    if (first == null) {
      throw new IllegalStateException("No turn");
    }
    return first;
  }
}
