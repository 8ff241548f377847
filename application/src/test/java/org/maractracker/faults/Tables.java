package org.maractracker.faults;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row of every view, in a form that can be compared. */
final class Tables {

  /** How far reading has come, which is not what was read, and the ledger, which is no view. */
  private static final Set<String> BOOKKEEPING =
      Set.of(
          "token_entry",
          "view_position",
          "flyway_schema_history",
          "ledger_tile",
          "ledger_size",
          "ledger_checkpoint");

  private Tables() {}

  static Map<String, List<String>> rows(JdbcClient jdbc) {
    Map<String, List<String>> tables = new TreeMap<>();
    jdbc
        .sql("select table_name from information_schema.tables where table_schema = 'query'")
        .query((row, number) -> row.getString(1))
        .list()
        .stream()
        .filter(table -> !BOOKKEEPING.contains(table))
        .forEach(table -> tables.put(table, rows(jdbc, table)));
    return tables;
  }

  private static List<String> rows(JdbcClient jdbc, String table) {
    return jdbc.sql("select * from query." + table).query().listOfRows().stream()
        .map(Tables::text)
        .sorted()
        .toList();
  }

  private static String text(Map<String, @Nullable Object> row) {
    Map<String, String> columns = new TreeMap<>();
    row.forEach((column, value) -> columns.put(column, value(value)));
    return columns.toString();
  }

  private static String value(@Nullable Object value) {
    try {
      return switch (value) {
        case byte[] bytes -> Arrays.toString(bytes);
        case Array array -> Arrays.deepToString((Object[]) array.getArray());
        case null -> "null";
        default -> value.toString();
      };
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
