package org.maractracker.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One append at a time over all nodes, from taking the lock to the commit. Without it a reader can
 * see position 8 committed before position 7 and pass 7 for ever. An advisory lock on PostgreSQL, a
 * row lock on H2, which has none.
 */
final class AppendOrder {

  /** Any number, the same on every node: the letters MARAC. */
  private static final long ADVISORY_KEY = 0x4D_41_52_41_43L;

  private final JdbcTemplate jdbc;
  private final String lock;

  AppendOrder(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
    lock =
        isPostgres(dataSource)
            ? "select pg_advisory_xact_lock(" + ADVISORY_KEY + ")"
            : "select only_row from events.append_order for update";
  }

  private static boolean isPostgres(DataSource dataSource) {
    try {
      return "PostgreSQL"
          .equals(
              JdbcUtils.<String>extractDatabaseMetaData(
                  dataSource, metaData -> metaData.getDatabaseProductName()));
    } catch (MetaDataAccessException e) {
      throw new IllegalStateException("The database did not say what it is", e);
    }
  }

  /** Waits for the turn of the current transaction and answers the last position given away. */
  long take() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "Events are appended in a transaction, or their order is lost");
    }
    jdbc.query(lock, row -> {});
    Long last =
        jdbc.queryForObject(
            "select coalesce(max(position), 0) from events.domain_event", Long.class);
    return last == null ? 0 : last;
  }
}
