package org.maractracker.query.model.action;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.EventJson;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.query.engine.view.FoldedTable;
import org.maractracker.query.engine.view.ParsedDocuments;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.store.events.RecordedEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * Content of all actions, stored once by the view {@code actionlist}: each action as its events
 * left it, the agencies that may find it, and its context. A list with a view of its own finds
 * actions by that view's rows and shows them from here.
 */
public final class ActionRows implements ActionSource {

  public static final String VIEW = "actionlist";

  private static final JsonMapper JSON = EventJson.mapper();
  private static final String AGENCIES = "actionlist_agency";

  private final ParsedDocuments<ActionState> states = new ParsedDocuments<>(ActionState.class);
  private final FoldedTable<UUID, ActionState> actions;
  private final ActionContextTable surroundings;
  private final ViewTables rows;

  public ActionRows(ViewTables tables) {
    rows = tables;
    surroundings = new ActionContextTable(tables, VIEW);
    actions =
        new FoldedTable<>(
            tables,
            "actionlist_action",
            List.of(
                "action_id",
                "marac_id",
                "version",
                "state",
                "case_id",
                "meeting_id",
                "status",
                "due_on",
                "sort_on"),
            (row, number) -> states.of(row.getString("state")),
            ActionRows::values);
  }

  private static @Nullable Object[] values(ActionState state) {
    return new @Nullable Object[] {
      state.actionId(),
      state.maracId(),
      state.version(),
      JSON.writeValueAsString(state),
      ActionColumns.caseId(state),
      ActionColumns.meetingId(state),
      ActionColumns.status(state),
      ActionColumns.dueOn(state),
      ActionColumns.sortOn(state)
    };
  }

  /** Applies a batch, and returns the actions it changed. */
  public Collection<ActionState> apply(List<RecordedEvent> batch) {
    surroundings.apply(batch);
    Set<UUID> begun = new HashSet<>();
    Set<UUID> passedOn = new HashSet<>();
    Collection<ActionState> changed =
        actions.apply(
            batch.stream().filter(each -> each.event() instanceof ActionEvent).toList(),
            each -> ((ActionEvent) each.event()).actionId(),
            (before, event) -> {
              ActionState after = ActionState.after(before, event);
              if (before == null) {
                begun.add(after.actionId());
              } else if (!after.ownership().isOfTheSame(before.ownership())) {
                passedOn.add(after.actionId());
              }
              return after;
            });
    passedOn.removeAll(begun);
    rows.delete(AGENCIES + " (action_id)", passedOn);
    passedOn.addAll(begun);
    insertAgencies(changed.stream().filter(each -> passedOn.contains(each.actionId())).toList());
    return changed;
  }

  /**
   * Writes the rows of agencies, only for actions whose agencies changed: few events change them.
   */
  private void insertAgencies(List<ActionState> actions) {
    rows.insert(
        AGENCIES + " (action_id, agency_id, concerned)",
        actions.stream().flatMap(action -> agencies(action).stream()).toList());
  }

  private static List<Object[]> agencies(ActionState action) {
    Set<String> concerned = action.ownership().concerned();
    List<Object[]> rows = new ArrayList<>();
    concerned.forEach(agency -> rows.add(new Object[] {action.actionId(), agency, true}));
    action.ownership().formerOwners().stream()
        .filter(agency -> !concerned.contains(agency))
        .forEach(agency -> rows.add(new Object[] {action.actionId(), agency, false}));
    return rows;
  }

  public void clear() {
    actions.clear();
    surroundings.clear();
    rows.clear(AGENCIES);
  }

  @Override
  public List<String> views() {
    return List.of(VIEW);
  }

  @Override
  public ActionSelection select(Scope scope) {
    return new ActionSelection(scope, ActionTables.PRESENT);
  }

  @Override
  public Optional<ActionState> find(UUID actionId) {
    return Optional.ofNullable(actions.load(List.of(actionId)).get(actionId));
  }

  @Override
  public List<ActionState> find(ActionSelection selection) {
    return selection.ask(rows.client()).query((row, number) -> states.of(row.getString(1))).list();
  }

  /**
   * These actions, as far as a view finds them by its own rows.
   *
   * @param view the view's name, which has a table {@code <view>_action}; never from a request
   */
  public ActionSource foundBy(String view) {
    return new FoundActions(this, view);
  }

  @Override
  public ActionContextSource surroundings() {
    return surroundings;
  }
}
