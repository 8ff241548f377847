package org.maractracker.query.past;

import static java.time.ZoneOffset.UTC;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.view.ManyRows;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table of rectangles, all those of one thing written together. */
final class SpanTable<T> {

  private final JdbcTemplate jdbc;
  private final ManyRows many;
  private final String table;
  private final String key;
  private final String columns;
  private final Function<T, @Nullable Object[]> values;

  /**
   * @param key the column of what they are of
   * @param columns the value's
   */
  SpanTable(
      JdbcTemplate jdbc,
      String table,
      String key,
      String columns,
      Function<T, @Nullable Object[]> values) {
    this.jdbc = jdbc;
    this.many = new ManyRows(jdbc);
    this.table = table;
    this.key = key;
    this.columns = columns;
    this.values = values;
  }

  /** Writes these in place of those before. */
  void write(Map<?, List<Span<T>>> spans) {
    write(spans, spans.keySet());
  }

  /**
   * Writes these in place of those before.
   *
   * @param there the things that may have some; what is new has none to look for
   */
  void write(Map<?, List<Span<T>>> spans, Set<?> there) {
    many.delete(table, key, spans.keySet().stream().filter(there::contains).toList());
    many.insert(
        "%s (%s, from_day, to_day, from_told, to_told, %s)".formatted(table, key, columns),
        spans.entrySet().stream()
            .flatMap(of -> of.getValue().stream().map(span -> row(of.getKey(), span)))
            .toList());
  }

  private @Nullable Object[] row(Object of, Span<T> span) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(of);
    row.add(span.fromDay());
    row.add(span.toDay());
    row.add(span.fromTold().atOffset(UTC));
    row.add(span.toTold().atOffset(UTC));
    Collections.addAll(row, values.apply(span.value()));
    return row.toArray();
  }

  void clear() {
    jdbc.update("delete from " + table);
  }
}
