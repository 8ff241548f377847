package org.maractracker.before;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import tools.jackson.databind.JsonNode;

/**
 * The store of the version before, put into an empty database: the schemas as its last migrations
 * made them, and every row it had.
 */
final class StoreBefore {

  private static final List<String> SCHEMAS = List.of("events", "command", "query");

  private final DataSource database;
  private final boolean postgres;

  private StoreBefore(DataSource database) throws SQLException {
    this.database = database;
    try (Connection connection = database.getConnection()) {
      postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }
  }

  static void putInto(DataSource empty) throws SQLException {
    StoreBefore store = new StoreBefore(empty);
    store.migrate("query");
    // Where views are made anew: the same migrations once more, under another name.
    store.execute("alter schema query rename to query_rebuild");
    for (String schema : SCHEMAS) {
      store.migrate(schema);
    }
    store.fill();
  }

  /** Up to the last migration of the version before, and through the same ones. */
  private void migrate(String schema) {
    JsonNode applied =
        Kept.about().at("/migrations/" + (postgres ? "PostgreSQL" : "H2") + "/" + schema);
    Flyway flyway = flyway(database, postgres, schema, lastOf(applied));
    flyway.migrate();
    assertThat(checksums(flyway))
        .as("the migrations of %s that the version before had, and no others among them", schema)
        .isEqualTo(
            applied.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().asInt())));
  }

  private static String lastOf(JsonNode applied) {
    return applied.properties().stream().map(Map.Entry::getKey).reduce((a, b) -> b).orElseThrow();
  }

  /** Migrates one schema as the product does, as far as is said. */
  static Flyway flyway(DataSource database, boolean postgres, String schema, String target) {
    boolean two = postgres && schema.equals("events");
    String folder = "classpath:db/" + schema;
    return Flyway.configure()
        .dataSource(database)
        .schemas(schema)
        .locations(two ? new String[] {folder, folder + "-postgresql"} : new String[] {folder})
        .target(target)
        .load();
  }

  /** What has been applied: each version's checksum. */
  static Map<String, Integer> checksums(Flyway flyway) {
    return Arrays.stream(flyway.info().applied())
        .filter(applied -> applied.getVersion() != null)
        .collect(Collectors.toMap(StoreBefore::version, StoreBefore::checksum));
  }

  private static String version(MigrationInfo applied) {
    return Objects.requireNonNull(applied.getVersion()).getVersion();
  }

  private static Integer checksum(MigrationInfo applied) {
    return Objects.requireNonNull(applied.getChecksum());
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A table's first line names it and its columns, and each line after that is a row. */
  private void fill() throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      Iterator<String> lines = Kept.lines(Kept.STORE).iterator();
      while (lines.hasNext()) {
        JsonNode table = Kept.json(lines.next());
        empty(connection, table.get("table").asString());
        fill(connection, table, lines);
      }
      connection.commit();
    }
  }

  /** Takes away what a migration put there; events were never put there by one. */
  private static void empty(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      boolean any;
      try (ResultSet rows = statement.executeQuery("select 1 from " + table)) {
        any = rows.next();
      }
      if (any) {
        statement.execute("delete from " + table);
      }
    }
  }

  private static void fill(Connection connection, JsonNode table, Iterator<String> lines)
      throws SQLException {
    JsonNode columns = table.get("columns");
    String names = String.join(", ", columns.propertyNames());
    String places = "?" + ", ?".repeat(columns.size() - 1);
    String sql =
        "insert into %s (%s) values (%s)".formatted(table.get("table").asString(), names, places);
    List<String> types = columns.valueStream().map(JsonNode::asString).toList();
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      int rows = table.get("rows").asInt();
      for (int row = 0; row < rows; row++) {
        JsonNode values = Kept.json(lines.next());
        for (int i = 0; i < types.size(); i++) {
          set(insert, i + 1, types.get(i), values.get(i));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void set(PreparedStatement insert, int at, String type, JsonNode value)
      throws SQLException {
    if (value.isNull()) {
      insert.setObject(at, null);
      return;
    }
    switch (type) {
      case "number" -> insert.setLong(at, value.asLong());
      case "boolean" -> insert.setBoolean(at, value.asBoolean());
      case "bytes" -> insert.setBytes(at, Base64.getDecoder().decode(value.asString()));
      case "uuid" -> insert.setObject(at, UUID.fromString(value.asString()));
      case "day" -> insert.setObject(at, LocalDate.parse(value.asString()));
      case "instant" ->
          insert.setObject(at, Instant.parse(value.asString()).atOffset(ZoneOffset.UTC));
      case "text" -> insert.setString(at, value.asString());
      default -> throw new IllegalStateException(type);
    }
  }
}
