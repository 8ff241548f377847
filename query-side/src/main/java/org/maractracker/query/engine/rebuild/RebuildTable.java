package org.maractracker.query.engine.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.rebuild.Rebuild.Difference;
import org.maractracker.query.engine.rebuild.Rebuild.State;
import org.maractracker.query.engine.rebuild.RebuildRun.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code query.rebuild}: at most one run of each view at a time, over all nodes. */
final class RebuildTable {

  private final JdbcClient jdbc;

  RebuildTable(DataSource dataSource) {
    jdbc = JdbcClient.create(dataSource);
  }

  /** Says that another run has taken this one's place, after this one was silent for too long. */
  static final class Superseded extends RuntimeException {}

  /**
   * Registers a run as the view's current one, unless another is under way; a comparison gives way
   * to a rebuild. Needs a transaction.
   *
   * @return whether the run is the current one now
   */
  boolean begin(String view, UUID run, Purpose purpose, String by, Instant now) {
    Timestamp at = Timestamp.from(now);
    int first =
        jdbc.sql(
                "insert into query.rebuild (view_name, run_id, purpose, state, read_to, head,"
                    + " started_by, started_at, reported_at)"
                    + " values (?, ?, ?, 'RUNNING', 0, 0, ?, ?, ?) on conflict do nothing")
            .params(view, run, purpose.name(), by, at, at)
            .update();
    return first > 0 || beginAgain(view, run, purpose, by, now);
  }

  private boolean beginAgain(String view, UUID run, Purpose purpose, String by, Instant now) {
    boolean underWay =
        jdbc.sql(
                "select state, reported_at, purpose from query.rebuild"
                    + " where view_name = ? for update")
            .param(view)
            .query((row, number) ->
                row.getString(1).equals(State.RUNNING.name())
                    && !Rebuild.isDead(row.getTimestamp(2).toInstant(), now)
                    && !givesWay(Purpose.valueOf(row.getString(3)), purpose))
            .single();
    if (underWay) {
      return false;
    }
    Timestamp at = Timestamp.from(now);
    jdbc.sql(
            "update query.rebuild set run_id = ?, purpose = ?, state = 'RUNNING', read_to = 0,"
                + " head = 0, started_by = ?, started_at = ?, reported_at = ?, finished_at = null,"
                + " failure = null where view_name = ?")
        .params(run, purpose.name(), by, at, at, view)
        .update();
    jdbc.sql("delete from query.rebuild_difference where view_name = ?").param(view).update();
    return true;
  }

  private static boolean givesWay(Purpose running, Purpose asked) {
    return running == Purpose.COMPARE && asked == Purpose.REPLACE;
  }

  /**
   * Reports that a run lives and how far it is, and locks its place until the transaction ends.
   *
   * @throws Superseded when another run has taken its place
   */
  void report(String view, UUID run, long readTo, long head, Instant now) {
    int ours =
        jdbc.sql(
                "update query.rebuild set read_to = ?, head = ?, reported_at = ?"
                    + " where view_name = ? and run_id = ? and state = 'RUNNING'")
            .params(readTo, head, Timestamp.from(now), view, run)
            .update();
    if (ours == 0) {
      throw new Superseded();
    }
  }

  /**
   * Locks a run's place until the transaction ends; returns false when another run has taken it.
   */
  boolean holds(String view, UUID run) {
    return jdbc.sql("select 1 from query.rebuild where view_name = ? and run_id = ? for update")
        .params(view, run)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  void finished(String view, UUID run, State state, List<Difference> differences, Instant now) {
    finish(view, run, state, null, now);
    differences.forEach(each ->
        jdbc.sql(
                "insert into query.rebuild_difference (view_name, table_name, removed, added)"
                    + " values (?, ?, ?, ?)")
            .params(view, each.table(), each.removed(), each.added())
            .update());
  }

  void failed(String view, UUID run, String failure, Instant now) {
    finish(view, run, State.FAILED, failure, now);
  }

  private void finish(String view, UUID run, State state, @Nullable String failure, Instant now) {
    jdbc.sql(
            "update query.rebuild set state = ?, failure = ?, finished_at = ?"
                + " where view_name = ? and run_id = ?")
        .param(state.name())
        .param(failure)
        .param(Timestamp.from(now))
        .param(view)
        .param(run)
        .update();
  }

  Optional<Rebuild> find(String view, Instant now) {
    return jdbc.sql(
            "select state, read_to, head, started_by, started_at, reported_at, finished_at, failure"
                + " from query.rebuild where view_name = ?")
        .param(view)
        .query((row, number) -> rebuild(view, row, now))
        .optional();
  }

  private Rebuild rebuild(String view, ResultSet row, Instant now) throws SQLException {
    State state = State.valueOf(row.getString("state"));
    Instant startedAt = row.getTimestamp("started_at").toInstant();
    Instant reportedAt = row.getTimestamp("reported_at").toInstant();
    boolean dead = state == State.RUNNING && Rebuild.isDead(reportedAt, now);
    Timestamp finished = row.getTimestamp("finished_at");
    Instant finishedAt = finished == null ? null : finished.toInstant();
    long readTo = row.getLong("read_to");
    return new Rebuild(
        view,
        dead ? State.FAILED : state,
        readTo,
        row.getLong("head"),
        Rebuild.rate(readTo, startedAt, Objects.requireNonNullElse(finishedAt, reportedAt)),
        differences(view),
        startedAt,
        finishedAt,
        row.getString("started_by"),
        dead ? "interrupted" : row.getString("failure"));
  }

  private List<Difference> differences(String view) {
    return jdbc.sql(
            "select table_name, removed, added from query.rebuild_difference"
                + " where view_name = ? order by table_name")
        .param(view)
        .query((row, number) -> new Difference(row.getString(1), row.getLong(2), row.getLong(3)))
        .list();
  }
}
