package org.maractracker.query.views.overdue;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.model.action.ActionColumns;
import org.maractracker.query.model.action.ActionRows;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Keeps what can become overdue. Nothing happens to an action when its day has passed, so there is
 * no event for it and no clock in here: being overdue is a question to the due dates.
 */
@Component
final class OverdueProjection implements View {

  static final String NAME = "overdue";

  private static final ActionColumns COLUMNS =
      new ActionColumns(
          List.of("status", "due_on"),
          action -> Arrays.asList(ActionColumns.status(action), ActionColumns.dueOn(action)));

  private final ActionRows rows;

  OverdueProjection(DataSource dataSource) {
    rows = new ActionRows(dataSource, NAME, COLUMNS);
  }

  ActionRows rows() {
    return rows;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<String> tables() {
    return List.of(
        "overdue_marac", "overdue_meeting", "overdue_case", "overdue_action", "overdue_agency");
  }

  @Override
  public View over(DataSource dataSource) {
    return new OverdueProjection(dataSource);
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
