package org.maractracker.query.engine.rebuild;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maractracker.query.engine.rebuild.Rebuild.Difference;
import org.maractracker.query.engine.view.ViewFault;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.store.schema.Schema;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Comparison of a view's live tables with the rebuilt ones. It tells what differs, or corrects that
 * and touches no other row. Rows are found by their primary key and compared column by column, so
 * nothing has to be sorted.
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
    return differing(tables, this::settle);
  }

  /** Returns the tables that differ. */
  List<Difference> differences(List<String> tables) {
    return differing(tables, this::difference);
  }

  private static List<Difference> differing(
      List<String> tables, Function<String, Difference> compared) {
    return tables.stream()
        .map(compared)
        .filter(each -> each.removed() > 0 || each.added() > 0)
        .toList();
  }

  /**
   * Returns the rows that differ, by their keys: those that say something else or should not be
   * there, and those that are missing.
   *
   * @param most how many of a table at most
   */
  List<ViewFault> faults(List<String> tables, int most) {
    return tables.stream().flatMap(table -> faults(table, most).stream()).toList();
  }

  /** Replaces the live view's dead letters with the rebuilt view's. */
  void settleLetters(String view) {
    jdbc.update("delete from query.dead_letter where view_name = ?", view);
    jdbc.update(
        "insert into query.dead_letter select * from %s where view_name = ?"
            .formatted(rebuilt.name("dead_letter")),
        view);
  }

  /** One table in both places, and the SQL that tells which of its rows are the same. */
  private record Pair(
      String there, String beside, List<String> key, List<String> columns, String sameRow) {

    /** Rows of the live table, as {@code l}, that the rebuilt one does not have. */
    String wrong() {
      List<String> others = columns.stream().filter(column -> !key.contains(column)).toList();
      return "from %s l where not exists (select 1 from %s r where %s%s)"
          .formatted(
              there, beside, sameRow, each(others, "", " and r.%1$s is not distinct from l.%1$s"));
    }

    /** Rows of the live table, as {@code l}, whose keys the rebuilt one does not have. */
    String superfluous() {
      return "from %s l where not exists (select 1 from %s r where %s)"
          .formatted(there, beside, sameRow);
    }

    /** Rows of the rebuilt table, as {@code r}, whose keys the live one does not have. */
    String missing() {
      return "from %s r where not exists (select 1 from %s l where %s)"
          .formatted(beside, there, sameRow);
    }
  }

  private Pair pair(String table) {
    List<String> key = inMetaData(meta -> key(meta, table));
    return new Pair(
        live.name(table),
        rebuilt.name(table),
        key,
        inMetaData(meta -> columns(meta, table)),
        each(key, " and ", "r.%1$s = l.%1$s"));
  }

  private Difference settle(String table) {
    Pair pair = pair(table);
    int removed = jdbc.update("delete " + pair.wrong());
    int added =
        jdbc.update(
            "insert into %s (%s) select %s %s"
                .formatted(
                    pair.there(),
                    String.join(", ", pair.columns()),
                    each(pair.columns(), ", ", "r.%s"),
                    pair.missing()));
    return new Difference(table, removed, added);
  }

  private Difference difference(String table) {
    Pair pair = pair(table);
    long wrong = count(pair.wrong());
    long superfluous = count(pair.superfluous());
    return new Difference(table, wrong, wrong - superfluous + count(pair.missing()));
  }

  private long count(String rows) {
    return Objects.requireNonNull(jdbc.queryForObject("select count(*) " + rows, Long.class));
  }

  private List<ViewFault> faults(String table, int most) {
    Pair pair = pair(table);
    return Stream.of("l " + pair.wrong(), "r " + pair.missing())
        .flatMap(rows -> keys(table, pair, rows.substring(0, 1), rows.substring(2), most))
        .limit(most)
        .toList();
  }

  private Stream<ViewFault> keys(String table, Pair pair, String alias, String rows, int most) {
    return jdbc
        .query(
            "select %s %s fetch first %d rows only"
                .formatted(each(pair.key(), ", ", alias + ".%s"), rows, most),
            (row, number) -> new ViewFault(table, key(row, pair.key().size())))
        .stream();
  }

  private static String key(ResultSet row, int columns) throws SQLException {
    StringJoiner key = new StringJoiner(" ");
    for (int i = 1; i <= columns; i++) {
      key.add(row.getString(i));
    }
    return key.toString();
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
