package org.maractracker.query.engine.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.maractracker.store.schema.Schema;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tables of one schema in which views keep their rows: the schema that readers look in, or its
 * shadow, where a view is rebuilt beside the one that is read. Views name their tables by it, and
 * so write where they are made over.
 *
 * <p>Rows are written in few statements of many rows each. A JDBC batch is one statement a row to
 * the database, and for small rows that costs more than the row. The rows are cut into powers of
 * two, so that there are few different statements and the driver keeps them prepared
 * (docs/decisions/503-what-the-views-cost.md).
 */
public final class ViewTables {

  private static final int MOST = 128;

  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final String schema;

  private ViewTables(DataSource dataSource, Schema schema) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.client = JdbcClient.create(jdbc);
    this.schema = schema.schemaName();
  }

  /** Returns the tables that are read. */
  public static ViewTables live(DataSource dataSource) {
    return new ViewTables(dataSource, Schema.QUERY);
  }

  /** Returns the shadow tables, in which a view is rebuilt. */
  public static ViewTables beside(DataSource dataSource) {
    return new ViewTables(dataSource, Schema.QUERY_REBUILD);
  }

  /** Returns a client for readers, whose SQL names tables with their schema. */
  public JdbcClient client() {
    return client;
  }

  /** Returns the table's name with its schema. */
  public String name(String table) {
    return schema + "." + table;
  }

  /**
   * Begins a statement.
   *
   * @param sql with {@code %s} where a table is named
   * @param tables their names without a schema, in that order
   */
  public JdbcClient.StatementSpec sql(String sql, String... tables) {
    return client.sql(sql.formatted(Arrays.stream(tables).map(this::name).toArray()));
  }

  /**
   * Inserts rows.
   *
   * @param into table and columns: {@code changes (position, type)}
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
              + name(into)
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
                      name(from),
                      String.join(", ", columns),
                      String.join(", ", Collections.nCopies(size, key))),
              values(keys.subList(first, first + size)));
      first += size;
    }
    return deleted;
  }

  /** Empties tables. */
  public void clear(String... tables) {
    Arrays.stream(tables).forEach(table -> jdbc.update("delete from " + name(table)));
  }

  private static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }
}
