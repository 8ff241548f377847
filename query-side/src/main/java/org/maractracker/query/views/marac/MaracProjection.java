package org.maractracker.query.views.marac;

import java.util.List;
import javax.sql.DataSource;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.query.engine.view.BatchFold;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** View {@code marac}. */
@Component
class MaracProjection implements View {

  static final String NAME = "marac";

  private final MaracTable table;

  MaracProjection(MaracTable table) {
    this.table = table;
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
    return List.of("marac");
  }

  @Override
  public View over(DataSource dataSource) {
    return new MaracProjection(new MaracTable(new JdbcTemplate(dataSource)));
  }

  @Override
  public void apply(List<RecordedEvent> batch) {
    table.save(
        BatchFold.changed(
            BatchFold.of(MaracEvent.class, batch),
            recorded -> ((MaracEvent) recorded.event()).maracId(),
            table::load,
            MaracState::after));
  }

  @Override
  public void clear() {
    table.clear();
  }
}
