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
 * The rows one view keeps of actions, in tables of its own: each action as its events left it, the
 * agencies that may find it, and what surrounds it.
 */
public final class ActionRows implements ActionSource {

  private static final JsonMapper JSON = EventJson.mapper();

  private final FoldedTable<UUID, ActionState> actions;
  private final ActionContextTable surroundings;
  private final JdbcTemplate jdbc;
  private final MultiRowWriter many;
  private final JdbcClient client;
  private final ActionTables tables;
  private final String agencies;

  /**
   * @param view its tables' prefix: {@code overdue} for {@code query.overdue_action}
   */
  public ActionRows(DataSource dataSource, String view, ActionColumns columns) {
    tables = ActionTables.ofView(view, columns);
    agencies = "query." + view + "_agency";
    jdbc = new JdbcTemplate(dataSource);
    many = new MultiRowWriter(jdbc);
    client = JdbcClient.create(dataSource);
    surroundings = new ActionContextTable(dataSource, view);
    List<String> names = new ArrayList<>(List.of("action_id", "marac_id", "version", "state"));
    names.addAll(columns.names());
    actions =
        new FoldedTable<>(
            dataSource,
            "query." + view + "_action",
            names,
            (row, number) -> read(row.getString("state")),
            state -> values(state, columns));
  }

  private static ActionState read(String json) {
    return JSON.readValue(json, ActionState.class);
  }

  private static @Nullable Object[] values(ActionState state, ActionColumns columns) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(state.actionId());
    values.add(state.maracId());
    values.add(state.version());
    values.add(JSON.writeValueAsString(state));
    values.addAll(columns.values().apply(state));
    return values.toArray();
  }

  /** Applies a batch, and answers the actions it changed. */
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
    many.delete(agencies, "action_id", passedOn);
    passedOn.addAll(begun);
    insertAgencies(changed.stream().filter(each -> passedOn.contains(each.actionId())).toList());
    return changed;
  }

  /** Few events change whose an action is: only those actions' rows are written. */
  private void insertAgencies(List<ActionState> actions) {
    many.insert(
        agencies + " (action_id, agency_id, concerned)",
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
    jdbc.update("delete from " + agencies);
  }

  @Override
  public Optional<ActionAsOf> find(UUID actionId) {
    return Optional.ofNullable(actions.load(List.of(actionId)).get(actionId))
        .map(ActionAsOf::present);
  }

  @Override
  public List<ActionAsOf> find(ActionSelection selection) {
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
