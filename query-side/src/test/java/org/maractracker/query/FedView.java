package org.maractracker.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.store.schema.SchemaMigration;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One view on a real database, fed as the engine feeds it: batch by batch, each in a transaction.
 */
public final class FedView<V extends View> {

  private final JdbcTemplate jdbc;
  private final ViewTables tables;
  private final TransactionTemplate transaction;
  private final V view;

  private FedView(DataSource dataSource, Function<ViewTables, V> view) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.tables = ViewTables.live(dataSource);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    this.view = view.apply(tables);
  }

  public static <V extends View> FedView<V> on(
      TestDatabase database, Function<ViewTables, V> view) {
    DataSource dataSource = database.fresh();
    SchemaMigration.migrate(dataSource, "query");
    return new FedView<>(dataSource, view);
  }

  public V view() {
    return view;
  }

  public ViewTables tables() {
    return tables;
  }

  /** All in one batch. */
  public FedView<V> feed(List<RecordedEvent> events) {
    return feed(events, events.size());
  }

  public FedView<V> feed(List<RecordedEvent> events, int batchSize) {
    for (int from = 0; from < events.size(); from += batchSize) {
      List<RecordedEvent> batch = events.subList(from, Math.min(from + batchSize, events.size()));
      transaction.executeWithoutResult(status -> view.apply(batch));
    }
    return this;
  }

  public FedView<V> clear() {
    transaction.executeWithoutResult(status -> view.clear());
    return this;
  }

  /** Every row of every table whose name begins so, in a stable order and readable form. */
  public Map<String, List<String>> rows(String prefix) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table : tables(prefix)) {
      rows.put(
          table,
          jdbc.query("select * from query." + table, FedView::text).stream().sorted().toList());
    }
    return rows;
  }

  private List<String> tables(String prefix) {
    return jdbc.query(
        "select table_name from information_schema.tables"
            + " where table_schema = 'query' and table_name like ?",
        (row, number) -> row.getString(1),
        prefix + "%");
  }

  private static String text(ResultSet row, int number) throws SQLException {
    StringBuilder text = new StringBuilder();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      text.append(row.getString(column)).append('|');
    }
    return text.toString();
  }
}
