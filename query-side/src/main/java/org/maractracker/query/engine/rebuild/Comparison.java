package org.maractracker.query.engine.rebuild;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.maractracker.query.engine.rebuild.Rebuild.Difference;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.store.schema.Schema;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Comparison of a view's live tables with the rebuilt ones. It corrects what differs and touches no
 * other row. Rows are found by their primary key and compared column by column, so nothing has to
 * be sorted.
 */
final class Comparison {

  private static final String LIVE = Schema.QUERY.schemaName();

  private final JdbcTemplate jdbc;
  private final ViewTables live;
  private final ViewTables rebuilt;

  Comparison(JdbcTemplate jdbc, ViewTables live, ViewTables rebuilt) {
    this.jdbc = jdbc;
    this.live = live;
    this.rebuilt = rebuilt;
  }

  /** Makes the live tables equal to the rebuilt ones, and returns those that differed. */
  List<Difference> settle(List<String> tables) {
    return tables.stream()
        .map(this::settle)
        .filter(each -> each.removed() > 0 || each.added() > 0)
        .toList();
  }

  /** Replaces the live view's dead letters with the rebuilt view's. */
  void settleLetters(String view) {
    jdbc.update("delete from query.dead_letter where view_name = ?", view);
    jdbc.update(
        "insert into query.dead_letter select * from %s where view_name = ?"
            .formatted(rebuilt.name("dead_letter")),
        view);
  }

  private Difference settle(String table) {
    List<String> key = inMetaData(meta -> key(meta, table));
    List<String> columns = inMetaData(meta -> columns(meta, table));
    List<String> others = columns.stream().filter(column -> !key.contains(column)).toList();
    String there = live.name(table);
    String beside = rebuilt.name(table);
    String sameRow = each(key, " and ", "r.%1$s = l.%1$s");
    String sameContent = each(others, "", " and r.%1$s is not distinct from l.%1$s");
    int removed =
        jdbc.update(
            "delete from %s l where not exists (select 1 from %s r where %s%s)"
                .formatted(there, beside, sameRow, sameContent));
    int added =
        jdbc.update(
            "insert into %s (%s) select %s from %s r where not exists (select 1 from %s l where %s)"
                .formatted(
                    there,
                    String.join(", ", columns),
                    each(columns, ", ", "r.%s"),
                    beside,
                    there,
                    sameRow));
    return new Difference(table, removed, added);
  }

  /**
   * Joins SQL by name: names of tables and columns come from this code only, never from a request.
   */
  private static String each(List<String> columns, String between, String pattern) {
    return columns.stream().map(pattern::formatted).collect(Collectors.joining(between));
  }

  private interface Question {
    List<String> of(DatabaseMetaData meta) throws SQLException;
  }

  private List<String> inMetaData(Question question) {
    return Objects.requireNonNull(
        jdbc.execute((ConnectionCallback<List<String>>) con -> question.of(con.getMetaData())));
  }

  private static List<String> key(DatabaseMetaData meta, String table) throws SQLException {
    TreeMap<Integer, String> key = new TreeMap<>();
    try (ResultSet row = meta.getPrimaryKeys(null, LIVE, table)) {
      while (row.next()) {
        key.put(row.getInt("KEY_SEQ"), row.getString("COLUMN_NAME"));
      }
    }
    return List.copyOf(key.values());
  }

  private static List<String> columns(DatabaseMetaData meta, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet row = meta.getColumns(null, LIVE, table, null)) {
      while (row.next()) {
        if (row.getString("TABLE_NAME").equals(table)) {
          columns.add(row.getString("COLUMN_NAME"));
        }
      }
    }
    return List.copyOf(columns);
  }
}
