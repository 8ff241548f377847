package org.maractracker.faults;

import java.util.List;
import javax.sql.DataSource;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A view with a row for each event, which says what version of the view made it. */
final class CountedView implements View {

  static final String NAME = "counted";

  private final ViewTables tables;
  private final int version;

  CountedView(DataSource dataSource, int version) {
    this(ViewTables.live(dataSource), version);
  }

  private CountedView(ViewTables tables, int version) {
    this.tables = tables;
    this.version = version;
  }

  /** As a migration would; for the role the query side runs as. */
  static void createTables(JdbcClient owner) {
    for (String schema : List.of("query", "query_rebuild")) {
      owner
          .sql(
              "create table %s.counted (position bigint primary key, made_by integer not null)"
                  .formatted(schema))
          .update();
      owner.sql("grant all on %s.counted to tracker_query".formatted(schema)).update();
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public List<String> tables() {
    return List.of(NAME);
  }

  @Override
  public View over(ViewTables tables) {
    return new CountedView(tables, version);
  }

  /** Without looking whether it has seen an event: twice would be a duplicate key. */
  @Override
  public void apply(List<RecordedEvent> batch) {
    tables.insert(
        "counted (position, made_by)",
        batch.stream().map(each -> new Object[] {each.position(), version}).toList());
  }

  @Override
  public void clear() {
    tables.clear(NAME);
  }
}
