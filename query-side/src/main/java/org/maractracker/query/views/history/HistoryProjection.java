package org.maractracker.query.views.history;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.query.engine.view.FoldedTable;
import org.maractracker.query.engine.view.MultiRowWriter;
import org.maractracker.query.engine.view.View;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** View {@code history}: the positions of the events of each action and of each case. */
@Component
public final class HistoryProjection implements View {

  public static final String NAME = "history";

  private final FoldedTable<UUID, ActionCase> cases;
  private final JdbcTemplate jdbc;
  private final MultiRowWriter many;
  private final JdbcClient client;

  HistoryProjection(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
    many = new MultiRowWriter(jdbc);
    client = JdbcClient.create(dataSource);
    cases =
        new FoldedTable<>(
            dataSource,
            "query.history_action",
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
  public View over(DataSource dataSource) {
    return new HistoryProjection(dataSource);
  }

  @Override
  public void apply(List<RecordedEvent> batch) {
    List<RecordedEvent> ofActions =
        batch.stream().filter(each -> each.event() instanceof ActionEvent).toList();
    cases.apply(ofActions, HistoryProjection::id, ActionCase::after);
    Map<UUID, ActionCase> known =
        cases.load(ofActions.stream().map(HistoryProjection::id).distinct().toList());
    many.insertMissing(
        "query.history_event (position, action_id, case_id)",
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
    return client
        .sql(
            "select position from query.history_event where %s = ? order by position"
                .formatted(column))
        .param(id)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  @Override
  public void clear() {
    cases.clear();
    jdbc.update("delete from query.history_event");
  }
}
