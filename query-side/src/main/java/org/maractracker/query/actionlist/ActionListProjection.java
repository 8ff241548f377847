package org.maractracker.query.actionlist;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.maractracker.query.action.ActionColumns;
import org.maractracker.query.action.ActionRows;
import org.maractracker.query.action.ActionState;
import org.maractracker.query.view.View;
import org.maractracker.store.RecordedEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the action list. */
@Component
final class ActionListProjection implements View {

  static final String NAME = "actionlist";

  private static final ActionColumns COLUMNS =
      new ActionColumns(
          List.of("case_id", "meeting_id", "status", "due_on", "sort_on"),
          action ->
              Arrays.asList(
                  ActionColumns.caseId(action),
                  ActionColumns.meetingId(action),
                  ActionColumns.status(action),
                  ActionColumns.dueOn(action),
                  ActionColumns.sortOn(action)));

  private final ActionRows rows;
  private final JdbcTemplate jdbc;

  ActionListProjection(DataSource dataSource) {
    rows = new ActionRows(dataSource, NAME, COLUMNS);
    jdbc = new JdbcTemplate(dataSource);
  }

  ActionRows rows() {
    return rows;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> tables() {
    return List.of(
        "actionlist_marac",
        "actionlist_meeting",
        "actionlist_case",
        "actionlist_action",
        "actionlist_agency",
        "actionlist_on_meeting");
  }

  @Override
  public View over(DataSource dataSource) {
    return new ActionListProjection(dataSource);
  }

  @Override
  public void apply(List<RecordedEvent> batch) {
    putOnMeetings(rows.apply(batch));
  }

  /** An action stands on the list of each meeting it was agreed at or carried to, for good. */
  private void putOnMeetings(Collection<ActionState> changed) {
    jdbc.batchUpdate(
        "insert into query.actionlist_on_meeting (action_id, meeting_id) values (?, ?)"
            + " on conflict do nothing",
        changed.stream()
            .flatMap(action -> meetings(action).map(id -> new Object[] {action.actionId(), id}))
            .toList());
  }

  private static Stream<UUID> meetings(ActionState action) {
    return Stream.concat(
        Stream.ofNullable(ActionColumns.meetingId(action)),
        ActionColumns.carriedTo(action).stream());
  }

  @Override
  public void clear() {
    rows.clear();
    jdbc.update("delete from query.actionlist_on_meeting");
  }
}
