package org.maractracker.query.asof;

import static java.time.ZoneOffset.UTC;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.view.ViewTables;

/**
 * Table of bitemporal periods. A new latest event shortens one period and adds two, so that few of
 * a long history's periods are written for each event
 * (docs/decisions/306-a-bitemporal-view-of-the-past.md).
 */
final class BitemporalTable<T> {

  private final ViewTables tables;
  private final String table;
  private final String key;
  private final String columns;
  private final Function<T, @Nullable Object[]> values;

  /**
   * @param key the column with the id of the thing
   * @param columns the value's columns
   */
  BitemporalTable(
      ViewTables tables,
      String table,
      String key,
      String columns,
      Function<T, @Nullable Object[]> values) {
    this.tables = tables;
    this.table = table;
    this.key = key;
    this.columns = columns;
    this.values = values;
  }

  /**
   * Changes the rows from each thing's old periods to its new ones. Where the old rows are not as
   * expected, all rows of these things are written again.
   */
  void write(Map<?, PeriodChange<T>> recuts) {
    List<Object[]> left = new ArrayList<>();
    List<@Nullable Object[]> come = new ArrayList<>();
    int gone = 0;
    for (Map.Entry<?, PeriodChange<T>> each : recuts.entrySet()) {
      PeriodChange<T> recut = each.getValue();
      recut.left().forEach(corner -> left.add(row(each.getKey(), corner)));
      recut.come().forEach(span -> come.add(row(each.getKey(), span)));
      gone += recut.gone().size();
    }
    if (tables.deleteByCompositeKey("%s (%s, from_day, from_told)".formatted(table, key), left)
        == gone) {
      insert(come);
    } else {
      writeAnew(recuts);
    }
  }

  private void writeAnew(Map<?, PeriodChange<T>> recuts) {
    tables.delete("%s (%s)".formatted(table, key), recuts.keySet());
    insert(
        recuts.entrySet().stream()
            .flatMap(each -> each.getValue().after().stream().map(span -> row(each.getKey(), span)))
            .toList());
  }

  private void insert(List<? extends @Nullable Object[]> rows) {
    tables.insert(
        "%s (%s, from_day, to_day, from_told, to_told, %s)".formatted(table, key, columns), rows);
  }

  private static Object[] row(Object of, PeriodChange.Corner corner) {
    return new Object[] {of, corner.fromDay(), corner.fromTold().atOffset(UTC)};
  }

  private @Nullable Object[] row(Object of, BitemporalPeriod<T> span) {
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
    tables.clear(table);
  }
}
