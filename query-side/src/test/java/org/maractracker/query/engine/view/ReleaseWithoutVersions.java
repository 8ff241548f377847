package org.maractracker.query.engine.view;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A node of the release before views had versions: what its code says to the database, in its words
 * and its order, about a {@link Tally}.
 */
public final class ReleaseWithoutVersions {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  public ReleaseWithoutVersions(DataSource dataSource) {
    jdbc = JdbcClient.create(dataSource);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
  }

  /** At its start. */
  public void begin() {
    jdbc.sql(
            "insert into query.token_entry (processor_name, segment, claimed_at)"
                + " values ('tally', 0, ?) on conflict do nothing")
        .param(Instant.EPOCH.toString())
        .update();
    jdbc.sql(
            "insert into query.view_position (view_name, read_to) values ('tally', 0)"
                + " on conflict do nothing")
        .update();
  }

  public long readTo() {
    return jdbc.sql("select read_to from query.view_position where view_name = 'tally'")
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /**
   * A batch in its transaction, as {@code BatchApplier} was.
   *
   * @param underWay what happens after the transaction has begun and before anything is locked
   */
  public void apply(List<Long> positions, Runnable underWay) {
    transaction.executeWithoutResult(status -> {
      underWay.run();
      long readTo = lock();
      positions.stream().filter(each -> each > readTo).forEach(this::write);
      jdbc.sql("update query.view_position set read_to = ? where view_name = ? and read_to < ?")
          .params(positions.getLast(), "tally", positions.getLast())
          .update();
    });
  }

  /** What a retry of dead letters, and the swap of a rebuild, begin with. */
  public long lockAlone() {
    return Objects.requireNonNull(transaction.execute(status -> lock()));
  }

  private long lock() {
    return jdbc.sql("select read_to from query.view_position where view_name = ? for update")
        .param("tally")
        .query(Long.class)
        .single();
  }

  private void write(long position) {
    jdbc.sql("insert into query.tally values (?, 0, 'of before')").param(position).update();
  }

  /** What a reset does with the position. */
  public void startOver() {
    jdbc.sql("update query.view_position set read_to = 0 where view_name = ?")
        .param("tally")
        .update();
  }
}
