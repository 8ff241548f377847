package org.maractracker.query.views.overdue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.query.engine.view.BatchFold;
import org.maractracker.query.engine.view.CoveredEvents;
import org.maractracker.query.engine.view.FoldedTable;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.action.ActionRows;
import org.maractracker.query.model.action.ActionSource;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * View {@code overdue}: what an overdue action is found by. No event tells that a due date has
 * passed, so there is no clock here: a query compares the due dates with a day.
 */
@Component
final class OverdueProjection implements View {

  static final String NAME = "overdue";

  private final FoldedTable<UUID, OverdueRow> actions;
  private final ActionRows content;

  OverdueProjection(ViewTables tables) {
    content = new ActionRows(tables);
    actions =
        new FoldedTable<>(
            tables,
            "overdue_action",
            List.of("action_id", "marac_id", "status", "due_on", "version"),
            (row, number) ->
                new OverdueRow(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    ActionStatus.valueOf(row.getString(3)),
                    row.getObject(4, LocalDate.class),
                    row.getLong(5)),
            row ->
                new @Nullable Object[] {
                  row.actionId(), row.maracId(), row.status().name(), row.dueOn(), row.version()
                });
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
    return List.of("overdue_action");
  }

  @Override
  public List<CoveredEvents> covers() {
    return List.of(CoveredEvents.byVersion("Action", "overdue_action", "action_id"));
  }

  @Override
  public View over(ViewTables tables) {
    return new OverdueProjection(tables);
  }

  @Override
  public void apply(List<RecordedEvent> batch) {
    actions.apply(
        BatchFold.of(ActionEvent.class, batch),
        each -> ((ActionEvent) each.event()).actionId(),
        OverdueRow::after);
  }

  @Override
  public void clear() {
    actions.clear();
  }
}
