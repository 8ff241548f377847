package org.maractracker.before.making;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every row of every table, written so that any database can be given it: a line that names the
 * table and its columns, then a line for each row. Flyway's own tables are not among them, as it
 * makes them itself.
 */
final class Dump {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, String> TYPES =
      Map.of(
          "BIGINT", "number",
          "INTEGER", "number",
          "BOOLEAN", "boolean",
          "DATE", "day",
          "TIMESTAMP WITH TIME ZONE", "instant",
          "BINARY VARYING", "bytes",
          "UUID", "uuid",
          "CHARACTER VARYING", "text",
          "CHARACTER LARGE OBJECT", "text");

  private final DataSource h2;

  Dump(DataSource h2) {
    this.h2 = h2;
  }

  /** Writes them; how many rows each table has. */
  ObjectNode to(Path file) throws IOException, SQLException {
    ObjectNode counts = JSON.createObjectNode();
    try (Connection connection = h2.getConnection();
        Writer out =
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
      for (String table : tables()) {
        List<String> rows = rows(connection, table);
        ObjectNode head = JSON.createObjectNode().put("table", table).put("rows", rows.size());
        columns(table).forEach(head.putObject("columns")::put);
        out.write(head + "\n" + rows.stream().map(row -> row + "\n").collect(Collectors.joining()));
        counts.put(table, rows.size());
      }
    }
    return counts;
  }

  private List<String> tables() {
    return JdbcClient.create(h2)
        .sql(
            """
            select table_schema || '.' || table_name from information_schema.tables
            where table_schema in ('events', 'command', 'query')
              and table_name <> 'flyway_schema_history'
            order by table_schema, table_name
            """)
        .query(String.class)
        .stream()
        .map(Objects::requireNonNull)
        .toList();
  }

  private Map<String, String> columns(String table) {
    Map<String, String> columns = new LinkedHashMap<>();
    JdbcClient.create(h2)
        .sql(
            """
            select column_name, data_type from information_schema.columns
            where table_schema || '.' || table_name = ? order by ordinal_position
            """)
        .param(table)
        .query((ResultSet row) -> {
          columns.put(row.getString(1), type(row.getString(2)));
        });
    return columns;
  }

  private static String type(String h2) {
    String type = TYPES.get(h2.toUpperCase(Locale.ROOT));
    if (type == null) {
      throw new IllegalStateException("No database-neutral form of " + h2);
    }
    return type;
  }

  private List<String> rows(Connection connection, String table) throws SQLException {
    List<String> types = List.copyOf(columns(table).values());
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select * from " + table + " order by 1")) {
      while (row.next()) {
        rows.add(row(row, types).toString());
      }
    }
    return rows;
  }

  private static ArrayNode row(ResultSet row, List<String> types) throws SQLException {
    ArrayNode values = JSON.createArrayNode();
    for (int i = 0; i < types.size(); i++) {
      add(values, row, i + 1, types.get(i));
    }
    return values;
  }

  private static void add(ArrayNode values, ResultSet row, int at, String type)
      throws SQLException {
    if (row.getObject(at) == null) {
      values.addNull();
      return;
    }
    switch (type) {
      case "number" -> values.add(row.getLong(at));
      case "boolean" -> values.add(row.getBoolean(at));
      case "day" -> values.add(row.getObject(at, LocalDate.class).toString());
      case "instant" -> values.add(row.getObject(at, OffsetDateTime.class).toInstant().toString());
      case "bytes" -> values.add(Base64.getEncoder().encodeToString(row.getBytes(at)));
      default -> values.add(row.getString(at));
    }
  }
}
