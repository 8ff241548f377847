package org.maractracker.query.engine.view;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.EventJson;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Table with one row for each aggregate, updated a batch at a time: the rows that a batch touches
 * are loaded with one select, folded in memory, and those that changed are written with one insert.
 *
 * @param <K> the key: an aggregate's id
 * @param <R> the row
 */
public final class FoldedTable<K, R extends Versioned> {

  private static final JsonMapper JSON = EventJson.mapper();

  private final ViewTables tables;
  private final String table;
  private final List<String> columns;
  private final RowMapper<R> reader;
  private final Function<R, @Nullable Object[]> writer;

  /**
   * @param columns in the order of the writer's values, the key first
   * @param reader maps a row selected with all columns
   * @param writer returns a row's values, the key first
   */
  public FoldedTable(
      ViewTables tables,
      String table,
      List<String> columns,
      RowMapper<R> reader,
      Function<R, @Nullable Object[]> writer) {
    this.tables = tables;
    this.table = table;
    this.columns = List.copyOf(columns);
    this.reader = reader;
    this.writer = writer;
  }

  /**
   * A table that keeps each row whole, as JSON in its column {@code body}.
   *
   * @param columns what else it has, the key first
   * @param values their values
   */
  public static <K, R extends Versioned> FoldedTable<K, R> ofDocuments(
      ViewTables tables,
      String table,
      Class<R> type,
      List<String> columns,
      Function<R, @Nullable Object[]> values) {
    ParsedDocuments<R> parsed = new ParsedDocuments<>(type);
    return new FoldedTable<>(
        tables,
        table,
        Stream.concat(columns.stream(), Stream.of("body")).toList(),
        (row, number) -> parsed.of(row.getString("body")),
        document -> {
          @Nullable Object[] some = values.apply(document);
          @Nullable Object[] all = Arrays.copyOf(some, some.length + 1);
          all[some.length] = JSON.writeValueAsString(document);
          return all;
        });
  }

  /**
   * Applies the events, leaving out those that rows have applied before.
   *
   * @param events all of one family, in order
   * @param key which row an event is about
   * @return the rows that changed, as they are now
   */
  public Collection<R> apply(
      List<RecordedEvent> events, Function<RecordedEvent, K> key, BatchFold.Fold<R> fold) {
    Map<K, R> there = new HashMap<>();
    Collection<R> changed =
        BatchFold.changed(
            events,
            key,
            keys -> {
              there.putAll(load(keys));
              return there;
            },
            (before, event) ->
                before != null && event.version() <= before.version()
                    ? before
                    : fold.after(before, event));
    write(changed, there.keySet());
    return changed;
  }

  public Map<K, R> load(Collection<K> keys) {
    Map<K, R> rows = new HashMap<>();
    if (!keys.isEmpty()) {
      statement(
              "where " + columns.getFirst() + " = any(:keys)",
              Map.of("keys", tables.array(key(), keys)))
          .query(row -> {
            rows.put(key(row.getObject(1)), requireNonNull(reader.mapRow(row, 0)));
          });
    }
    return rows;
  }

  public List<R> select(String condition, Map<String, ?> parameters) {
    return statement(condition, parameters).query(reader).list();
  }

  private JdbcClient.StatementSpec statement(String condition, Map<String, ?> parameters) {
    return tables
        .sql("select " + String.join(", ", columns) + " from %s " + condition, table)
        .params(parameters);
  }

  /**
   * Replaces or inserts the rows.
   *
   * @param there the keys that have a row already
   */
  private void write(Collection<R> rows, Set<K> there) {
    List<@Nullable Object[]> values = rows.stream().map(writer).toList();
    List<Object> replaced =
        values.stream().map(row -> requireNonNull(row[0])).filter(there::contains).toList();
    tables.delete(key(), replaced);
    tables.insert("%s (%s)".formatted(table, String.join(", ", columns)), values);
  }

  private String key() {
    return "%s (%s)".formatted(table, columns.getFirst());
  }

  @SuppressWarnings("unchecked")
  private K key(Object column) {
    return (K) column;
  }

  public void clear() {
    tables.clear(table);
  }
}
