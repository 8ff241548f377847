package org.maractracker.query.view;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.maractracker.store.RecordedEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table with one row for each aggregate, brought forward a batch at a time: the rows a batch
 * touches are loaded with one select, folded in memory, and those that changed written as JDBC
 * batches.
 *
 * @param <K> the key: an aggregate's id
 * @param <R> the row
 */
public final class FoldedTable<K, R extends Versioned> {

  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final String table;
  private final List<String> columns;
  private final RowMapper<R> reader;
  private final Function<R, @Nullable Object[]> writer;

  /**
   * @param columns in the order of the writer's values, the key first
   * @param reader a row as selected with all columns
   * @param writer a row's values, the key first
   */
  public FoldedTable(
      DataSource dataSource,
      String table,
      List<String> columns,
      RowMapper<R> reader,
      Function<R, @Nullable Object[]> writer) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.client = JdbcClient.create(dataSource);
    this.table = table;
    this.columns = List.copyOf(columns);
    this.reader = reader;
    this.writer = writer;
  }

  /** One event after another. */
  @FunctionalInterface
  public interface Fold<R> {

    /**
     * The row after an event; the same row when the event does not concern it.
     *
     * @param before null before its first event
     */
    @Nullable R after(@Nullable R before, RecordedEvent event);
  }

  /**
   * Applies the events, leaving out those that rows have applied before.
   *
   * @param events all of one family, in order
   * @param key which row an event is about
   * @return the rows that changed, as they are now
   */
  public Collection<R> apply(
      List<RecordedEvent> events, Function<RecordedEvent, K> key, Fold<R> fold) {
    Map<K, R> rows = load(events.stream().map(key).distinct().toList());
    Map<K, R> changed = new LinkedHashMap<>();
    for (RecordedEvent event : events) {
      R before = rows.get(key.apply(event));
      if (before == null || event.version() > before.version()) {
        R after = fold.after(before, event);
        if (after != null && !after.equals(before)) {
          rows.put(key.apply(event), after);
          changed.put(key.apply(event), after);
        }
      }
    }
    write(changed);
    return changed.values();
  }

  /** The rows with these keys, by key. */
  public Map<K, R> load(Collection<K> keys) {
    Map<K, R> rows = new HashMap<>();
    if (!keys.isEmpty()) {
      select("where " + columns.getFirst() + " in (:keys)", Map.of("keys", keys))
          .forEach(row -> rows.put(keyOf(row), row));
    }
    return rows;
  }

  /** The rows a condition selects. */
  public List<R> select(String condition, Map<String, ?> parameters) {
    return client
        .sql("select %s from %s %s".formatted(String.join(", ", columns), table, condition))
        .params(parameters)
        .query(reader)
        .list();
  }

  private void write(Map<K, R> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.batchUpdate(
        "delete from %s where %s = ?".formatted(table, columns.getFirst()),
        rows.keySet().stream().map(key -> new Object[] {key}).toList());
    jdbc.batchUpdate(
        "insert into %s (%s) values (%s)"
            .formatted(
                table,
                String.join(", ", columns),
                String.join(", ", Collections.nCopies(columns.size(), "?"))),
        rows.values().stream().map(writer).toList());
  }

  @SuppressWarnings("unchecked")
  private K keyOf(R row) {
    return (K) requireNonNull(writer.apply(row)[0]);
  }

  public void clear() {
    jdbc.update("delete from " + table);
  }
}
