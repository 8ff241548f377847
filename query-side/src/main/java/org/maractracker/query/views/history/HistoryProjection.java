package org.maractracker.query.views.history;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.query.engine.view.CoveredEvents;
import org.maractracker.query.engine.view.FoldedTable;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/** View {@code history}: the positions of the events of each action and of each case. */
@Component
public final class HistoryProjection implements View {

  public static final String NAME = "history";

  private final FoldedTable<UUID, ActionCase> cases;
  private final ViewTables tables;

  HistoryProjection(ViewTables tables) {
    this.tables = tables;
    cases =
        new FoldedTable<>(
            tables,
            "history_action",
            List.of("action_id", "case_id", "version"),
            (row, number) ->
                new ActionCase(
                    row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getLong(3)),
            row -> new @Nullable Object[] {row.actionId(), row.caseId(), row.version()});
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
    return List.of("history_event", "history_action");
  }

  @Override
  public List<CoveredEvents> covers() {
    return List.of(
        CoveredEvents.each("Action", "history_event"),
        CoveredEvents.each("MaracCase", "history_event"));
  }

  @Override
  public View over(ViewTables tables) {
    return new HistoryProjection(tables);
  }

  @Override
  public void apply(List<RecordedEvent> batch) {
    List<RecordedEvent> ofActions =
        batch.stream().filter(each -> each.event() instanceof ActionEvent).toList();
    cases.apply(ofActions, HistoryProjection::id, ActionCase::after);
    Map<UUID, ActionCase> known =
        cases.load(ofActions.stream().map(HistoryProjection::id).distinct().toList());
    tables.insertMissing(
        "history_event (position, action_id, case_id)",
        batch.stream()
            .filter(each -> concerns(each))
            .map(each -> row(each, known.get(id(each))))
            .toList());
  }

  private static boolean concerns(RecordedEvent recorded) {
    return recorded.event() instanceof ActionEvent || recorded.event() instanceof CaseEvent;
  }

  private static @Nullable Object[] row(RecordedEvent recorded, @Nullable ActionCase action) {
    return action == null
        ? new @Nullable Object[] {recorded.position(), null, id(recorded)}
        : new @Nullable Object[] {recorded.position(), action.actionId(), action.caseId()};
  }

  private static UUID id(RecordedEvent recorded) {
    return UUID.fromString(recorded.aggregateId());
  }

  List<Long> ofAction(UUID actionId) {
    return positions("action_id", actionId);
  }

  /** Returns the positions of the events of a case and of all its actions, in order. */
  public List<Long> ofCase(UUID caseId) {
    return positions("case_id", caseId);
  }

  private List<Long> positions(String column, UUID id) {
    return tables
        .sql("select position from %s where " + column + " = ? order by position", "history_event")
        .param(id)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  @Override
  public void clear() {
    cases.clear();
    tables.clear("history_event");
  }
}
