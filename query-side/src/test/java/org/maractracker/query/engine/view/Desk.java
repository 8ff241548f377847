package org.maractracker.query.engine.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.maractracker.query.Story;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.store.schema.SchemaMigration;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with the query side's schema, and views fed by hand, batch by batch. */
public final class Desk {

  private static final Map<TestDatabase, DataSource> MIGRATED = new EnumMap<>(TestDatabase.class);

  private final DataSource dataSource;
  private final ViewPositions positions;

  private Desk(DataSource dataSource) {
    this.dataSource = dataSource;
    positions = new ViewPositions(ViewTables.live(dataSource));
  }

  /** One database of each kind for all tests, emptied for each: making a new one takes seconds. */
  public static synchronized Desk on(TestDatabase database) {
    Desk desk = new Desk(MIGRATED.computeIfAbsent(database, Desk::migrated));
    desk.tables().stream()
        .filter(table -> !table.startsWith("flyway") && !table.startsWith("ledger"))
        .forEach(
            table -> JdbcClient.create(desk.dataSource).sql("delete from query." + table).update());
    return desk;
  }

  private static DataSource migrated(TestDatabase database) {
    DataSource pool = Node.pool(database);
    SchemaMigration.migrate(pool, "query");
    return pool;
  }

  private List<String> tables() {
    return JdbcClient.create(dataSource)
        .sql("select table_name from information_schema.tables where table_schema = 'query'")
        .query((row, number) -> row.getString(1))
        .list();
  }

  public DataSource dataSource() {
    return dataSource;
  }

  /** Of all views given; none waits longer than 200 ms. */
  public Freshness freshness(View... views) {
    return new Freshness(
        positions,
        new DeadLetters(ViewTables.live(dataSource)),
        List.of(views),
        () -> Long.MAX_VALUE,
        (knownAt, readTo) -> readTo,
        Duration.ofMillis(200));
  }

  /** Applies a story from a position on. */
  public Desk feed(View view, Story story, long from, int batch) {
    return feed(
        view, story.events().stream().filter(each -> each.position() >= from).toList(), batch);
  }

  /** Applies these events. */
  public Desk feed(View view, List<RecordedEvent> events, int batch) {
    positions.begin(view.name(), view.version());
    for (int i = 0; i < events.size(); i += batch) {
      apply(view, events.subList(i, Math.min(events.size(), i + batch)));
    }
    return this;
  }

  public Desk feed(View view, Story story) {
    return feed(view, story, 1, 500);
  }

  private void apply(View view, List<RecordedEvent> batch) {
    new TransactionTemplate(new DataSourceTransactionManager(dataSource))
        .executeWithoutResult(transaction -> {
          view.apply(batch);
          positions.advance(List.of(view.name()), batch.getLast().position());
        });
  }

  /** All rows of all tables of a view, in an order of their own. */
  public Map<String, List<String>> rows(View view) {
    JdbcClient jdbc = JdbcClient.create(dataSource);
    return tables().stream()
        .filter(table -> table.startsWith(view.name() + "_"))
        .collect(
            Collectors.toMap(
                table -> table, table -> rows(jdbc, table), (a, b) -> a, TreeMap::new));
  }

  private static List<String> rows(JdbcClient jdbc, String table) {
    return jdbc
        .sql("select * from query." + table)
        .query((row, number) -> line(row))
        .list()
        .stream()
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static String line(ResultSet row) throws SQLException {
    StringBuilder line = new StringBuilder();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      line.append(row.getString(i)).append('|');
    }
    return line.toString();
  }
}
