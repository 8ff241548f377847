package org.maractracker.deployment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.Views;
import org.maractracker.store.events.EventArchive;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.RunningProcess;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Views are made of events and nothing else: emptied and fed again they are what they were. */
class ReplayTest {

  /** How far reading has come, which is not what was read. */
  private static final Set<String> BOOKKEEPING =
      Set.of(
          "token_entry",
          "view_position",
          "dead_letter",
          "rebuild",
          "rebuild_difference",
          "view_check",
          "view_fault",
          "ledger_tile",
          "ledger_size",
          "ledger_checkpoint",
          "review_bundle",
          "flyway_schema_history");

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void everyViewFedAnewHasTheSameRows(TestDatabase database) {
    try (Deployment deployment = new Deployment(database)) {
      RunningProcess tracker = deployment.together();
      everythingHappens(deployment, tracker);
      Map<String, List<String>> before = rowsOnceAllIsRead(tracker);
      assertThat(before)
          .hasSizeGreaterThan(12)
          .allSatisfy((table, rows) -> assertThat(rows).isNotEmpty());

      feedAnew(tracker);
      assertSame(before, rowsOnceAllIsRead(tracker));

      JdbcClient jdbc = JdbcClient.create(tracker.bean(DataSource.class));
      before.keySet().forEach(table -> jdbc.sql("delete from query." + table).update());
      assertThat(rows(jdbc).values()).allMatch(List::isEmpty);
      feedAnew(tracker);
      assertSame(before, rowsOnceAllIsRead(tracker));
    }
  }

  private static void feedAnew(RunningProcess tracker) {
    Views views = tracker.bean(Views.class);
    views.names().forEach(views::reset);
  }

  private static void assertSame(
      Map<String, List<String>> before, Map<String, List<String>> after) {
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
  }

  /** Every command there is, each in a MARAC of its own. */
  private static void everythingHappens(Deployment deployment, RunningProcess tracker) {
    int number = 0;
    for (String command : Sample.commands()) {
      Scene scene = new Scene(deployment, tracker, "marac-" + ++number);
      Sample sample = requireNonNull(Sample.to(command));
      sample.before().accept(scene);
      String[] methodAndPattern = command.split(" ", 2);
      scene.doneOn(
          tracker,
          methodAndPattern[0],
          scene.path(methodAndPattern[1]),
          sample.body().apply(scene));
    }
  }

  private static Map<String, List<String>> rowsOnceAllIsRead(RunningProcess tracker) {
    long head = tracker.bean(EventArchive.class).head();
    Freshness freshness = tracker.bean(Freshness.class);
    Eventually.holds(() -> assertThat(freshness.readByAll()).isEqualTo(head));
    return rows(JdbcClient.create(tracker.bean(DataSource.class)));
  }

  private static Map<String, List<String>> rows(JdbcClient jdbc) {
    Map<String, List<String>> tables = new TreeMap<>();
    jdbc
        .sql("select table_name from information_schema.tables where table_schema = 'query'")
        .query(String.class)
        .list()
        .stream()
        .filter(table -> !BOOKKEEPING.contains(table))
        .forEach(table -> tables.put(table, rows(jdbc, table)));
    return tables;
  }

  private static List<String> rows(JdbcClient jdbc, String table) {
    return jdbc.sql("select * from query." + table).query().listOfRows().stream()
        .map(ReplayTest::text)
        .sorted()
        .toList();
  }

  private static String text(Map<String, Object> row) {
    Map<String, String> columns = new TreeMap<>();
    row.forEach((column, value) -> columns.put(column, value(value)));
    return columns.toString();
  }

  private static String value(Object value) {
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
