package org.maractracker.query.engine.view;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.maractracker.store.schema.Schema;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Tables of one schema in which views keep their rows: the schema that readers look in, or its
 * shadow, where a view is rebuilt beside the one that is read. Views name their tables by it, and
 * so write where they are made over.
 *
 * <p>Rows are written, found and deleted by one statement for a table: their values are parameters
 * of the type array, one for each column. So a batch costs few round trips, and the driver keeps
 * the statements prepared (docs/decisions/503-what-the-views-cost.md).
 */
public final class ViewTables {

  /**
   * Most rows of one statement. A rebuild writes ten thousand at a time, whose texts are in memory
   * several times on their way; and H2 makes no array of more than 65,536.
   */
  private static final int MOST = 1000;

  /** A large object makes no array; its text does. */
  private static final String LARGE_TEXT = "CHARACTER LARGE OBJECT";

  private static final ResultSetExtractor<List<String>> COLUMN_TYPES =
      none -> {
        List<String> types = new ArrayList<>();
        for (int column = 1; column <= none.getMetaData().getColumnCount(); column++) {
          String type = none.getMetaData().getColumnTypeName(column);
          types.add(type.equals(LARGE_TEXT) ? "varchar" : type);
        }
        return types;
      };

  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final String schema;
  private final Map<String, List<String>> types = new ConcurrentHashMap<>();

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
    for (int from = 0; from < rows.size(); from += MOST) {
      List<String> types = types(into);
      jdbc.update(
          "insert into " + name(into) + " select * from " + unnest(types) + otherwise,
          arrays(types, rows.subList(from, Math.min(rows.size(), from + MOST))));
    }
  }

  /**
   * Returns the values of a column as one parameter, to be compared by {@code = any(?)}.
   *
   * @param column table and column: {@code changes (position)}
   */
  public SqlArrayValue array(String column, Collection<?> values) {
    return new SqlArrayValue(types(column).getFirst(), values.toArray());
  }

  /**
   * Deletes the rows with these keys.
   *
   * @param from table and key: {@code changes (position)}
   */
  public void delete(String from, Collection<?> keys) {
    if (!keys.isEmpty()) {
      jdbc.update(
          "delete from %s where %s = any(?)".formatted(table(from), columns(from)),
          array(from, keys));
    }
  }

  /**
   * Deletes the rows with these keys of several columns.
   *
   * @param from table and the key's columns; an index begins with the first of them
   * @param keys their values, in the order of the columns
   * @return how many rows were deleted
   */
  public int deleteByCompositeKey(String from, List<Object[]> keys) {
    int deleted = 0;
    for (int first = 0; first < keys.size(); first += MOST) {
      List<String> types = types(from);
      Object[] arrays = arrays(types, keys.subList(first, Math.min(keys.size(), first + MOST)));
      deleted +=
          jdbc.update(
              "delete from %s where %s = any(?) and (%s) in (select * from %s)"
                  .formatted(
                      table(from), columns(from).split(",", 2)[0], columns(from), unnest(types)),
              Stream.concat(Stream.of(arrays[0]), Arrays.stream(arrays)).toArray());
    }
    return deleted;
  }

  private static String unnest(List<String> types) {
    return types.stream()
        .map("cast(? as %s array)"::formatted)
        .collect(Collectors.joining(", ", "unnest(", ")"));
  }

  private static Object[] arrays(List<String> types, List<? extends @Nullable Object[]> rows) {
    return IntStream.range(0, types.size())
        .mapToObj(column -> new SqlArrayValue(types.get(column), column(rows, column)))
        .toArray();
  }

  @SuppressWarnings("NullAway") // an array of SQL holds nulls
  private static Object[] column(List<? extends @Nullable Object[]> rows, int column) {
    Object[] values = new Object[rows.size()];
    for (int row = 0; row < values.length; row++) {
      @Nullable Object[] cells = rows.get(row);
      values[row] = cells[column];
    }
    return values;
  }

  /** Returns the SQL types of columns, as the database names them. */
  private List<String> types(String columns) {
    List<String> known = types.get(columns);
    if (known != null) {
      return known;
    }
    List<String> asked =
        requireNonNull(
            jdbc.query(
                "select %s from %s where 1 = 0".formatted(columns(columns), table(columns)),
                COLUMN_TYPES));
    types.put(columns, asked);
    return asked;
  }

  private String table(String withColumns) {
    return name(withColumns.substring(0, withColumns.indexOf(' ')));
  }

  private static String columns(String ofTable) {
    return ofTable.substring(ofTable.indexOf('(') + 1, ofTable.length() - 1);
  }

  /** Empties tables. */
  public void clear(String... tables) {
    Arrays.stream(tables).forEach(table -> jdbc.update("delete from " + name(table)));
  }
}
