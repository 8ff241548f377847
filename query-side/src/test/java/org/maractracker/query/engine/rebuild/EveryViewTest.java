package org.maractracker.query.engine.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.contract.QueryNode;
import org.maractracker.query.engine.rebuild.Rebuild.State;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewChecks;
import org.maractracker.query.engine.view.ViewFault;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What rebuilding rests on, for every view there is. */
class EveryViewTest {

  /** Not a view's: how far reading has come, and what is known of views. */
  private static final List<String> THE_ENGINES =
      List.of(
          "flyway_schema_history",
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
          "review_bundle");

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isRebuiltBesideComparedAndSwapped(TestDatabase database) {
    DataSource pool = QueryNode.pool(database);
    JdbcTemplate jdbc = new JdbcTemplate(pool);
    try (QueryNode node = QueryNode.on(pool)) {
      Story story = Stories.everything();
      node.append(story.events());
      long head = story.head();
      Eventually.holds(() -> assertThat(node.bean(Freshness.class).readByAll()).isEqualTo(head));
      Collection<View> views = node.beans(View.class);

      everyTableBelongsToOneViewOrTheEngine(jdbc, views);
      foldedBesideItWritesNothingWhereReadersLook(node, jdbc, views);
      views.forEach(view -> isFoundSound(node, view));
      views.forEach(view -> isPutRight(node, jdbc, view));
    }
  }

  private static void everyTableBelongsToOneViewOrTheEngine(
      JdbcTemplate jdbc, Collection<View> views) {
    List<String> owned = new ArrayList<>(THE_ENGINES);
    views.forEach(view -> owned.addAll(view.tables()));
    assertThat(owned).doesNotHaveDuplicates();
    assertThat(tables(jdbc, "query")).containsExactlyInAnyOrderElementsOf(owned);
    assertThat(tables(jdbc, "query_rebuild")).containsExactlyInAnyOrderElementsOf(owned);
  }

  private static void foldedBesideItWritesNothingWhereReadersLook(
      QueryNode node, JdbcTemplate jdbc, Collection<View> views) {
    Map<String, List<String>> before = rows(jdbc, "query", tables(jdbc, "query"));
    ViewTables besides = ViewTables.beside(node.bean(DataSource.class));
    List<RecordedEvent> events = node.bean(EventArchive.class).after(0, 1000);
    for (View view : views) {
      View beside = view.over(besides);
      inTransaction(node, () -> beside.apply(events));
      assertThat(rows(jdbc, "query_rebuild", view.tables()))
          .as(view.name())
          .isEqualTo(rows(jdbc, "query", view.tables()));
      inTransaction(node, beside::clear);
      assertThat(rows(jdbc, "query_rebuild", view.tables()).values())
          .as("%s emptied", view.name())
          .allMatch(List::isEmpty);
    }
    Map<String, List<String>> after = rows(jdbc, "query", tables(jdbc, "query"));
    before.remove("token_entry");
    after.remove("token_entry");
    assertThat(after).isEqualTo(before);
  }

  private static void inTransaction(QueryNode node, Runnable deed) {
    new TransactionTemplate(node.bean(PlatformTransactionManager.class))
        .executeWithoutResult(status -> deed.run());
  }

  private static void isFoundSound(QueryNode node, View view) {
    assertThat(rebuilt(node, view).differences()).as(view.name()).isEmpty();
    assertThat(faults(node, view)).as(view.name()).isEmpty();
  }

  /** Everything is gone from its tables, as a slip of the hand may have it. */
  private static void isPutRight(QueryNode node, JdbcTemplate jdbc, View view) {
    Map<String, List<String>> before = rows(jdbc, "query", view.tables());
    assertThat(before.values()).as(view.name()).noneMatch(List::isEmpty);
    view.tables().forEach(table -> jdbc.update("delete from query." + table));
    assertThat(faults(node, view))
        .as(view.name())
        .extracting(ViewFault::table)
        .containsAll(view.tables());
    Rebuild rebuild = rebuilt(node, view);
    assertThat(rebuild.differences()).as(view.name()).hasSameSizeAs(view.tables());
    assertThat(rows(jdbc, "query", view.tables())).as(view.name()).isEqualTo(before);
  }

  private static Rebuild rebuilt(QueryNode node, View view) {
    Rebuilds rebuilds = node.bean(Rebuilds.class);
    rebuilds.start(view.name(), "u-admin");
    Eventually.holds(() ->
        assertThat(rebuilds.find(view.name()).orElseThrow().state()).isEqualTo(State.SWAPPED));
    return rebuilds.find(view.name()).orElseThrow();
  }

  private static List<ViewFault> faults(QueryNode node, View view) {
    Rebuilds rebuilds = node.bean(Rebuilds.class);
    Eventually.holds(() -> assertThat(rebuilds.isBusy()).isFalse());
    rebuilds.compare(view.name(), "u-admin");
    Eventually.holds(() ->
        assertThat(rebuilds.find(view.name()).orElseThrow().state()).isEqualTo(State.COMPARED));
    return node.bean(ViewChecks.class).find(view.name()).orElseThrow().faults();
  }

  private static List<String> tables(JdbcTemplate jdbc, String schema) {
    return jdbc.query(
        "select table_name from information_schema.tables where table_schema = ?",
        (row, number) -> row.getString(1),
        schema);
  }

  private static Map<String, List<String>> rows(
      JdbcTemplate jdbc, String schema, List<String> tables) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table : tables) {
      rows.put(
          table,
          jdbc
              .query(
                  "select * from %s.%s".formatted(schema, table),
                  (row, number) -> {
                    StringBuilder line = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                      line.append(row.getString(i)).append('|');
                    }
                    return line.toString();
                  })
              .stream()
              .sorted()
              .toList());
    }
    return rows;
  }
}
