package org.maractracker.query.views.actionlist;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionImported;
import org.maractracker.query.engine.view.CoveredEvents;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.action.ActionColumns;
import org.maractracker.query.model.action.ActionRows;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/** View of the action list, and with it of the content of all actions. */
@Component
final class ActionListProjection implements View {

  static final String NAME = ActionRows.VIEW;

  /** Events that put an action on a meeting's list. */
  private static final Set<Class<? extends ActionEvent>> PLACING =
      Set.of(ActionAgreed.class, ActionImported.class, ActionCarriedOver.class);

  private final ActionRows rows;
  private final ViewTables tables;

  ActionListProjection(ViewTables tables) {
    rows = new ActionRows(tables);
    this.tables = tables;
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
    return 3;
  }

  /**
   * Accepts version 2, whose rows lack cases' numbers and names, and version 1, whose rows have the
   * same columns although they are made differently.
   */
  @Override
  public int readsFrom() {
    return 1;
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
  public List<CoveredEvents> covers() {
    return List.of(CoveredEvents.byVersion("Action", "actionlist_action", "action_id"));
  }

  @Override
  public View over(ViewTables tables) {
    return new ActionListProjection(tables);
  }

  @Override
  public void apply(List<RecordedEvent> batch) {
    Set<String> placed =
        batch.stream()
            .filter(each -> PLACING.contains(each.event().getClass()))
            .map(RecordedEvent::aggregateId)
            .collect(Collectors.toSet());
    Collection<ActionState> changed = rows.apply(batch);
    putOnMeetings(
        changed.stream().filter(each -> placed.contains(each.actionId().toString())).toList());
  }

  /**
   * Puts actions on the list of each meeting they were agreed at or carried to; there they stay.
   */
  private void putOnMeetings(Collection<ActionState> changed) {
    tables.insertMissing(
        "actionlist_on_meeting (action_id, meeting_id)",
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
    tables.clear("actionlist_on_meeting");
  }
}
