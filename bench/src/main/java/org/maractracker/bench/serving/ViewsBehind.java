package org.maractracker.bench.serving;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.maractracker.bench.Figures;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Watch over how far the views of a tracker are behind its events. It looks fifty times a second,
 * on one connection in one transaction, so that its looking is not counted as commits.
 */
final class ViewsBehind implements AutoCloseable {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private static final String LOOK =
      """
      select (select coalesce(max(position), 0) from events.domain_event) as head,
        (select min(coalesce((to_jsonb(v) ->> 'applied_to')::bigint, (to_jsonb(v) ->> 'read_to')::bigint))
         from query.view_position v) as slowest
      """;

  /**
   * What one look saw.
   *
   * @param nanos when
   * @param head the position of the last event
   * @param slowest up to where the slowest view has read
   */
  private record Seen(long nanos, long head, long slowest) {}

  private final List<Seen> seen = new ArrayList<>();
  private final DataSource database;
  private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::watch);
  private volatile boolean over;

  /** Begins to watch. */
  ViewsBehind(DataSource database) {
    this.database = database;
    thread.start();
  }

  private void watch() {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
      do {
        seen.add(look(jdbc));
        LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      } while (!over || seen.getLast().slowest() < seen.getLast().head());
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Seen look(JdbcTemplate jdbc) {
    return requireNonNull(
        jdbc.queryForObject(
            LOOK,
            (row, number) ->
                new Seen(System.nanoTime(), row.getLong("head"), row.getLong("slowest"))));
  }

  /** Waits until the views have read everything, and ends. */
  @Override
  public void close() {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Returns after how many milliseconds what was the last event had been read by every view, so
   * many per cent of the times; to be asked after the end.
   */
  double millis(double percent) {
    List<Double> millis = new ArrayList<>();
    int reached = 0;
    for (Seen each : seen) {
      while (seen.get(reached).slowest() < each.head()) {
        reached++;
      }
      millis.add(Math.max(0, seen.get(reached).nanos() - each.nanos()) / 1e6);
    }
    return Figures.percentile(millis, percent);
  }

  /** Returns how many events the slowest view was behind, so many per cent of the times. */
  double events(double percent) {
    return Figures.percentile(
        seen.stream().map(each -> (double) (each.head() - each.slowest())).toList(), percent);
  }
}
