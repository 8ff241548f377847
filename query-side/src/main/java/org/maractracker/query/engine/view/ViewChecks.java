package org.maractracker.query.engine.view;

import static java.util.stream.Collectors.toCollection;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables of the views' last comparisons, shared by all nodes. */
public final class ViewChecks {

  private final JdbcClient jdbc;

  public ViewChecks(DataSource dataSource) {
    jdbc = JdbcClient.create(dataSource);
  }

  /** Replaces the view's check. Needs a transaction. */
  public void replace(String view, ViewCheck check) {
    clearFaults(view);
    jdbc.sql("delete from query.view_check where view_name = ?").param(view).update();
    jdbc.sql("insert into query.view_check (view_name, checked_at, read_to) values (?, ?, ?)")
        .params(view, Timestamp.from(check.checkedAt()), check.readTo())
        .update();
    check
        .faults()
        .forEach(fault ->
            jdbc.sql(
                    "insert into query.view_fault (view_name, table_name, row_key) values (?, ?, ?)")
                .params(view, fault.table(), fault.row())
                .update());
  }

  /** Forgets the view's faults, when its rows have been made anew. */
  public void clearFaults(String view) {
    jdbc.sql("delete from query.view_fault where view_name = ?").param(view).update();
  }

  public Optional<ViewCheck> find(String view) {
    return jdbc.sql("select checked_at, read_to from query.view_check where view_name = ?")
        .param(view)
        .query((row, number) ->
            new ViewCheck(row.getTimestamp(1).toInstant(), row.getLong(2), faults(view)))
        .optional();
  }

  private List<ViewFault> faults(String view) {
    return jdbc.sql(
            "select table_name, row_key from query.view_fault where view_name = ?"
                + " order by table_name, row_key")
        .param(view)
        .query((row, number) -> new ViewFault(row.getString(1), row.getString(2)))
        .list();
  }

  /** Returns the views with rows that are not what the events say. */
  public SortedSet<String> faulty() {
    return jdbc
        .sql("select distinct view_name from query.view_fault")
        .query((row, number) -> row.getString(1))
        .list()
        .stream()
        .collect(toCollection(TreeSet::new));
  }

  /** Returns when any view was checked last; empty before the first time. */
  public Optional<Instant> last() {
    return jdbc
        .sql("select checked_at from query.view_check order by checked_at desc")
        .query((row, number) -> row.getTimestamp(1).toInstant())
        .list()
        .stream()
        .findFirst();
  }

  /** Returns the one of these views whose check is the oldest; one that has none is before all. */
  public Optional<String> next(Set<String> views) {
    List<String> checked =
        jdbc.sql("select view_name from query.view_check order by checked_at, view_name")
            .query((row, number) -> row.getString(1))
            .list();
    return views.stream()
        .sorted()
        .filter(view -> !checked.contains(view))
        .findFirst()
        .or(() -> checked.stream().filter(views::contains).findFirst());
  }
}
