package org.maractracker.query.views.unachievable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.UnachievableReason;
import org.maractracker.query.engine.view.BatchFold;
import org.maractracker.query.engine.view.CoveredEvents;
import org.maractracker.query.engine.view.FoldedTable;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.action.ActionColumns;
import org.maractracker.query.model.action.ActionRows;
import org.maractracker.query.model.action.ActionSource;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.model.action.Unachievable;
import org.maractracker.query.views.unachievable.UnachievableRow.Report;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/** View {@code unachievable}: what an action on the register is found by. */
@Component
final class UnachievableProjection implements View {

  static final String NAME = "unachievable";

  private final FoldedTable<UUID, UnachievableRow> actions;
  private final ActionRows content;

  UnachievableProjection(ViewTables tables) {
    content = new ActionRows(tables);
    actions =
        new FoldedTable<>(
            tables,
            "unachievable_action",
            List.of(
                "action_id", "marac_id", "reason_class", "reported_from", "reported_to", "version"),
            UnachievableProjection::read,
            UnachievableProjection::values);
  }

  private static UnachievableRow read(ResultSet row, int number) throws SQLException {
    String reason = row.getString(3);
    return new UnachievableRow(
        row.getObject(1, UUID.class),
        row.getString(2),
        reason == null
            ? null
            : new Report(
                UnachievableReason.valueOf(reason),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class)),
        row.getLong(6));
  }

  /** Returns the row's values; the day is set exactly when the action is on the register. */
  private static @Nullable Object[] values(UnachievableRow row) {
    Report report = row.report();
    return new @Nullable Object[] {
      row.actionId(),
      row.maracId(),
      report == null ? null : report.reason().name(),
      report == null ? null : report.from(),
      report == null ? null : report.to(),
      row.version()
    };
  }

  /** Returns the first day it can have been reported. */
  static LocalDate reportedFrom(ActionState action) {
    Unachievable entry = ActionColumns.unachievable(action);
    if (entry == null) {
      throw new IllegalArgumentException("Not on the register");
    }
    return entry.reportedOn().firstDay();
  }

  /** Returns the actions that these rows find, with the action list's content. */
  ActionSource found() {
    return content.foundBy(NAME);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 2;
  }

  /** Accepts version 1, whose rows have the same columns although they are made differently. */
  @Override
  public int readsFrom() {
    return 1;
  }

  @Override
  public List<String> tables() {
    return List.of("unachievable_action");
  }

  @Override
  public List<CoveredEvents> covers() {
    return List.of(CoveredEvents.byVersion("Action", "unachievable_action", "action_id"));
  }

  @Override
  public View over(ViewTables tables) {
    return new UnachievableProjection(tables);
  }

  @Override
  public void apply(List<RecordedEvent> batch) {
    actions.apply(
        BatchFold.of(ActionEvent.class, batch),
        each -> ((ActionEvent) each.event()).actionId(),
        UnachievableRow::after);
  }

  @Override
  public void clear() {
    actions.clear();
  }
}
