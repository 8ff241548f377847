package org.maractracker.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One append at a time over all nodes, from taking the lock to the commit. Without it a reader can
 * see position 8 committed before position 7 and pass 7 for ever. An advisory lock on PostgreSQL, a
 * row lock on H2, which has none.
 *
 * <p>Everybody waits for whoever holds it, so nothing is done under it that can be done before or
 * after: on PostgreSQL the lock and all that is asked under it are one round trip, and the commit
 * does not wait for the disk, which {@link Durability} does afterwards
 * (docs/decisions/006-flushed-after-the-commit.md).
 */
final class AppendOrder {

  /** Any number, the same on every node: the letters MARAC. */
  private static final long ADVISORY_KEY = 0x4D_41_52_41_43L;

  private static final String LAST = "select coalesce(max(position), 0) from events.domain_event";
  private static final String VERSIONS =
      "select aggregate_id, max(version) from events.domain_event where aggregate_id = any(?) group by aggregate_id";
  private static final String IN_ONE_TRIP =
      "select pg_advisory_xact_lock(%d), set_config('synchronous_commit', 'off', true); %s; %s"
          .formatted(ADVISORY_KEY, LAST, VERSIONS);

  private final JdbcTemplate jdbc;
  private final boolean postgres;

  AppendOrder(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
    postgres = Postgres.isBehind(dataSource);
  }

  /**
   * What is true as long as the turn lasts.
   *
   * @param last the last position given away
   * @param versions the versions that the aggregates asked for have; those that are not there are
   *     missing
   */
  record Turn(long last, Map<String, Long> versions) {}

  /** Waits for the turn of the current transaction, which ends with it. */
  Turn take(Collection<String> aggregateIds) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "Events are appended in a transaction, or their order is lost");
    }
    String[] asked = aggregateIds.toArray(String[]::new);
    ConnectionCallback<Turn> taking =
        connection -> postgres ? inOneTrip(connection, asked) : stepByStep(connection, asked);
    Turn turn = jdbc.execute(taking);
    if (turn == null) {
      throw new IllegalStateException("No turn");
    }
    return turn;
  }

  private static Turn inOneTrip(Connection connection, String[] asked) throws SQLException {
    try (PreparedStatement all = connection.prepareStatement(IN_ONE_TRIP)) {
      all.setArray(1, connection.createArrayOf("varchar", asked));
      all.execute();
      long last = lastOf(next(all));
      return new Turn(last, versionsOf(next(all)));
    }
  }

  private static ResultSet next(PreparedStatement all) throws SQLException {
    all.getMoreResults();
    return all.getResultSet();
  }

  private static Turn stepByStep(Connection connection, String[] asked) throws SQLException {
    try (PreparedStatement lock =
            connection.prepareStatement("select only_row from events.append_order for update");
        PreparedStatement last = connection.prepareStatement(LAST);
        PreparedStatement versions = connection.prepareStatement(VERSIONS)) {
      lock.executeQuery().close();
      versions.setArray(1, connection.createArrayOf("varchar", asked));
      return new Turn(lastOf(last.executeQuery()), versionsOf(versions.executeQuery()));
    }
  }

  private static long lastOf(ResultSet rows) throws SQLException {
    rows.next();
    return rows.getLong(1);
  }

  private static Map<String, Long> versionsOf(ResultSet rows) throws SQLException {
    Map<String, Long> versions = new HashMap<>();
    while (rows.next()) {
      versions.put(rows.getString(1), rows.getLong(2));
    }
    return versions;
  }
}
