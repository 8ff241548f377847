package org.maractracker.query.views.outstanding;

import java.util.List;
import org.maractracker.query.engine.view.CoveredEvents;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/** View {@code outstanding}. */
@Component
final class OutstandingProjection implements View {

  static final String NAME = "outstanding";

  private final OutstandingTables rows;

  OutstandingProjection(ViewTables tables) {
    rows = new OutstandingTables(tables);
  }

  OutstandingTables rows() {
    return rows;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 3;
  }

  /** Rows of version 2 lack the aliases of agencies, of which nobody is reminded. */
  @Override
  public int readsFrom() {
    return 2;
  }

  @Override
  public List<String> tables() {
    return List.of("outstanding_marac", "outstanding_meeting", "outstanding_action");
  }

  @Override
  public List<CoveredEvents> covers() {
    return List.of(
        CoveredEvents.byId("Action", "outstanding_action", "action_id"),
        CoveredEvents.byId("Meeting", "outstanding_meeting", "meeting_id"),
        CoveredEvents.byText("Marac", "outstanding_marac", "marac_id"));
  }

  @Override
  public View over(ViewTables tables) {
    return new OutstandingProjection(tables);
  }

  @Override
  public void apply(List<RecordedEvent> batch) {
    rows.apply(batch);
  }

  @Override
  public void clear() {
    rows.clear();
  }
}
