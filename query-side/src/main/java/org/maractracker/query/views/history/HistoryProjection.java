package org.maractracker.query.views.history;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionLinkedToCase;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.query.engine.view.CoveredEvents;
import org.maractracker.query.engine.view.FoldedTable;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/** View {@code history}: the positions of the events of each action, each case and each meeting. */
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
    return 2;
  }

  /** Rows of version 1 have no meetings: until it is rebuilt, these have no history. */
  @Override
  public int readsFrom() {
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
        CoveredEvents.each("MaracCase", "history_event"),
        CoveredEvents.each("Meeting", "history_event"));
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
        "history_event (position, action_id, case_id, meeting_id)",
        batch.stream().flatMap(each -> row(each, known)).toList());
    ofActions.stream()
        .map(RecordedEvent::event)
        .filter(ActionLinkedToCase.class::isInstance)
        .map(ActionLinkedToCase.class::cast)
        .forEach(this::link);
  }

  /** Makes what was recorded of the action before it was linked part of the case's history. */
  private void link(ActionLinkedToCase linked) {
    tables
        .sql("update %s set case_id = ? where action_id = ?", "history_event")
        .params(linked.caseId(), linked.actionId())
        .update();
  }

  private static Stream<@Nullable Object[]> row(
      RecordedEvent recorded, Map<UUID, ActionCase> actions) {
    long position = recorded.position();
    return switch (recorded.event()) {
      case ActionEvent event -> {
        ActionCase action = requireNonNull(actions.get(event.actionId()));
        yield row(position, action.actionId(), action.caseId(), null);
      }
      case CaseEvent event -> row(position, null, event.caseId(), null);
      case MeetingEvent event -> row(position, null, null, event.meetingId());
      default -> Stream.empty();
    };
  }

  private static Stream<@Nullable Object[]> row(
      long position, @Nullable UUID actionId, @Nullable UUID caseId, @Nullable UUID meetingId) {
    return Stream.<@Nullable Object[]>of(
        new @Nullable Object[] {position, actionId, caseId, meetingId});
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

  List<Long> ofMeeting(UUID meetingId) {
    return positions("meeting_id", meetingId);
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
