package org.maractracker.query.engine.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writer that puts a batch's rows into few statements of many rows each. A JDBC batch sends the
 * database one statement per row, which for small rows costs more than the row. The rows are cut
 * into powers of two, so that there are few different statements and the driver keeps them prepared
 * (docs/decisions/503-what-the-views-cost.md).
 */
public final class MultiRowWriter {

  private static final int MOST = 128;

  private final JdbcTemplate jdbc;

  public MultiRowWriter(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Inserts rows.
   *
   * @param into table and columns: {@code query.changes (position, type)}
   * @param rows their values, all of the same number
   */
  public void insert(String into, List<? extends @Nullable Object[]> rows) {
    insert(into, rows, "");
  }

  /** Inserts the rows whose key is free. */
  public void insertMissing(String into, List<? extends @Nullable Object[]> rows) {
    insert(into, rows, " on conflict do nothing");
  }

  private void insert(String into, List<? extends @Nullable Object[]> rows, String otherwise) {
    for (int from = 0; from < rows.size(); ) {
      int size = Math.min(MOST, Integer.highestOneBit(rows.size() - from));
      List<? extends @Nullable Object[]> some = rows.subList(from, from + size);
      String row = "(" + marks(some.getFirst().length) + ")";
      jdbc.update(
          "insert into "
              + into
              + " values "
              + String.join(", ", Collections.nCopies(size, row))
              + otherwise,
          values(some));
      from += size;
    }
  }

  private static @Nullable Object[] values(List<? extends @Nullable Object[]> rows) {
    List<@Nullable Object> values = new ArrayList<>();
    rows.forEach(row -> Collections.addAll(values, row));
    return values.toArray();
  }

  /**
   * Deletes the rows with these keys.
   *
   * @param from the table
   * @param key its column
   */
  public void delete(String from, String key, Collection<?> keys) {
    delete(from, List.of(key), keys.stream().map(each -> new Object[] {each}).toList());
  }

  /**
   * Deletes the rows with these keys of several columns.
   *
   * @param from the table
   * @param columns the key's columns
   * @param keys their values, in the order of the columns
   * @return how many rows were deleted
   */
  public int delete(String from, List<String> columns, List<Object[]> keys) {
    int deleted = 0;
    for (int first = 0; first < keys.size(); ) {
      int size = Math.min(MOST, Integer.highestOneBit(keys.size() - first));
      String key = "(" + marks(columns.size()) + ")";
      deleted +=
          jdbc.update(
              "delete from %s where (%s) in (%s)"
                  .formatted(
                      from,
                      String.join(", ", columns),
                      String.join(", ", Collections.nCopies(size, key))),
              values(keys.subList(first, first + size)));
      first += size;
    }
    return deleted;
  }

  private static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }
}
