package org.maractracker.store.commit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closed timestamp: the instant at which and before which nothing more is recorded, so that what
 * was known then is told alike for ever, whichever node's clock is behind
 * (docs/decisions/012-time-is-taken-under-the-order-lock.md).
 */
public final class ClosedTimestamp {

  private static final String TIME =
      "select recorded_at from events.domain_event where position = ?";

  private static final String HEAD =
      """
      select closed.closed_up_to, head.position, head.recorded_at
      from events.append_order closed
        left join (select position, recorded_at from events.domain_event
          order by position desc limit 1) head on 1 = 1
      """;

  private final AppendOrder order;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public ClosedTimestamp(
      DataSource dataSource, PlatformTransactionManager transactions, Clock clock) {
    this.order = AppendOrder.of(dataSource);
    this.jdbc = JdbcClient.create(dataSource);
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Returns how far must be read to know all that was recorded by an instant, and closes the
   * instant unless the last event is as late as that. Of a future instant it closes what is past.
   *
   * @param knownAt in milliseconds
   * @param readTo how far has been read already: far enough when that event is a later one
   */
  public long positionOf(Instant knownAt, long readTo) {
    return isBefore(knownAt, readTo) ? readTo : headAt(knownAt);
  }

  private boolean isBefore(Instant knownAt, long position) {
    return jdbc.sql(TIME)
        .param(position)
        .query((row, number) -> row.getTimestamp(1).toInstant())
        .optional()
        .filter(knownAt::isBefore)
        .isPresent();
  }

  private long headAt(Instant knownAt) {
    Head head = jdbc.sql(HEAD).query(Head::of).single();
    return knownAt.isAfter(head.time()) ? close(knownAt) : head.position();
  }

  private long close(Instant knownAt) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant upTo = knownAt.isBefore(now) ? knownAt : now;
    return Objects.requireNonNull(transaction.execute(status -> order.close(upTo)));
  }

  /**
   * Head of the store.
   *
   * @param time nothing more is recorded at it, or before
   */
  private record Head(long position, Instant time) {

    static Head of(ResultSet row, int number) throws SQLException {
      Instant closed = row.getTimestamp(1).toInstant();
      Timestamp last = row.getTimestamp(3);
      return new Head(
          row.getLong(2),
          last == null || last.toInstant().isBefore(closed) ? closed : last.toInstant());
    }
  }
}
