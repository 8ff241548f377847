package org.maractracker.query.model.action;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.EventJson;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.query.engine.view.FoldedTable;
import org.maractracker.query.engine.view.MultiRowWriter;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Content of all actions, stored once by the view {@code actionlist}: each action as its events
 * left it, the agencies that may find it, and its context. A list with a view of its own finds
 * actions by that view's rows and shows them from here.
 */
public final class ActionRows implements ActionSource {

  public static final String VIEW = "actionlist";

  private static final JsonMapper JSON = EventJson.mapper();
  private static final String AGENCIES = "query.actionlist_agency";

  private final FoldedTable<UUID, ActionState> actions;
  private final ActionContextTable surroundings;
  private final JdbcTemplate jdbc;
  private final MultiRowWriter many;
  private final JdbcClient client;

  public ActionRows(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
    many = new MultiRowWriter(jdbc);
    client = JdbcClient.create(dataSource);
    surroundings = new ActionContextTable(dataSource, VIEW);
    actions =
        new FoldedTable<>(
            dataSource,
            "query.actionlist_action",
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
            (row, number) -> read(row.getString("state")),
            ActionRows::values);
  }

  private static ActionState read(String json) {
    return JSON.readValue(json, ActionState.class);
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
    many.delete(AGENCIES, "action_id", passedOn);
    passedOn.addAll(begun);
    insertAgencies(changed.stream().filter(each -> passedOn.contains(each.actionId())).toList());
    return changed;
  }

  /**
   * Writes the rows of agencies, only for actions whose agencies changed: few events change them.
   */
  private void insertAgencies(List<ActionState> actions) {
    many.insert(
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
    jdbc.update("delete from " + AGENCIES);
  }

  @Override
  public Optional<ActionAsOf> find(UUID actionId) {
    return Optional.ofNullable(actions.load(List.of(actionId)).get(actionId))
        .map(ActionAsOf::present);
  }

  @Override
  public List<ActionAsOf> find(ActionSelection selection) {
    return find(selection, ActionTables.PRESENT);
  }

  /**
   * Returns a source of the actions that a view finds; selections name the view's row {@code
   * {found}}.
   *
   * @param view the view's name, which has a table {@code <view>_action}; never from a request
   */
  public ActionSource foundBy(String view) {
    return new FoundActions(this, ActionTables.foundBy(view));
  }

  List<ActionAsOf> find(ActionSelection selection, ActionTables tables) {
    return selection
        .in(tables, client)
        .query((row, number) -> ActionAsOf.present(read(row.getString(1))))
        .list();
  }

  @Override
  public ActionContextSource surroundings() {
    return surroundings;
  }
}
