package org.maractracker.query.views.outstanding;

import java.util.List;
import javax.sql.DataSource;
import org.maractracker.query.engine.view.View;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/** View {@code outstanding}. */
@Component
final class OutstandingProjection implements View {

  static final String NAME = "outstanding";

  private final OutstandingTables tables;

  OutstandingProjection(DataSource dataSource) {
    tables = new OutstandingTables(dataSource);
  }

  OutstandingTables rows() {
    return tables;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public List<String> tables() {
    return List.of("outstanding_marac", "outstanding_meeting", "outstanding_action");
  }

  @Override
  public View over(DataSource dataSource) {
    return new OutstandingProjection(dataSource);
  }

  @Override
  public void apply(List<RecordedEvent> batch) {
    tables.apply(batch);
  }

  @Override
  public void clear() {
    tables.clear();
  }
}
