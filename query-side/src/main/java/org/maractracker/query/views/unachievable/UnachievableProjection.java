package org.maractracker.query.views.unachievable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.model.action.ActionColumns;
import org.maractracker.query.model.action.ActionRows;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.model.action.Unachievable;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/** Keeps the register. */
@Component
final class UnachievableProjection implements View {

  static final String NAME = "unachievable";

  /** The day is there exactly when the action is on the register. */
  private static final ActionColumns COLUMNS =
      new ActionColumns(
          List.of("reason_class", "reported_from", "reported_to"), UnachievableProjection::values);

  private final ActionRows rows;

  UnachievableProjection(DataSource dataSource) {
    rows = new ActionRows(dataSource, NAME, COLUMNS);
  }

  private static List<?> values(ActionState action) {
    Unachievable entry = ActionColumns.unachievable(action);
    return entry == null
        ? Arrays.asList(null, null, null)
        : List.of(
            entry.reasonClass().name(),
            entry.reportedOn().firstDay(),
            entry.reportedOn().lastDay());
  }

  /** The first day it can have been reported. */
  static LocalDate reportedFrom(ActionState action) {
    Unachievable entry = ActionColumns.unachievable(action);
    if (entry == null) {
      throw new IllegalArgumentException("Not on the register");
    }
    return entry.reportedOn().firstDay();
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
        "unachievable_marac",
        "unachievable_meeting",
        "unachievable_case",
        "unachievable_action",
        "unachievable_agency");
  }

  @Override
  public View over(DataSource dataSource) {
    return new UnachievableProjection(dataSource);
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
