package org.maractracker.query.views.marac;

import java.util.List;
import org.maractracker.query.engine.view.CoveredEvents;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.store.events.RecordedEvent;
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
    return 3;
  }

  /** Rows of version 2 lack the aliases of agencies, and show none. */
  @Override
  public int readsFrom() {
    return 2;
  }

  @Override
  public List<String> tables() {
    return List.of("marac");
  }

  @Override
  public List<CoveredEvents> covers() {
    return List.of(CoveredEvents.byText("Marac", "marac", "marac_id"));
  }

  @Override
  public View over(ViewTables tables) {
    return new MaracProjection(new MaracTable(tables));
  }

  @Override
  public void apply(List<RecordedEvent> batch) {
    table.apply(batch);
  }

  @Override
  public void clear() {
    table.clear();
  }
}
