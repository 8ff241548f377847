package org.maractracker.query.model.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.EventJson;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.query.engine.view.BatchFold;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.store.events.RecordedEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tables of one view with the access to actions: {@code query.<view>_action} with a row per action,
 * and {@code query.<view>_action_reader} with a row per action and agency that owns it or is a
 * partner in it.
 */
public final class ActionAccessTable {

  private static final JsonMapper JSON = EventJson.mapper();

  private final ViewTables tables;
  private final String actions;
  private final String readers;

  /**
   * @param view the view that owns the tables; a name from the code, never from a request
   */
  public ActionAccessTable(ViewTables tables, String view) {
    this.tables = tables;
    actions = view + "_action";
    readers = view + "_action_reader";
  }

  /** Applies the action events of a batch. */
  public void apply(List<RecordedEvent> batch) {
    save(
        BatchFold.changed(
            BatchFold.of(ActionEvent.class, batch),
            recorded -> event(recorded).actionId(),
            this::of,
            (standing, recorded) ->
                ActionAccess.after(standing, event(recorded), recorded.version())));
  }

  /** Returns the access to these actions; none for an unknown one. */
  public Map<UUID, ActionAccess> of(Collection<UUID> actionIds) {
    return actionIds.isEmpty() ? Map.of() : found("action_id", actionIds);
  }

  /** Returns the access to all actions of these cases. */
  public Collection<ActionAccess> ofCases(Collection<UUID> caseIds) {
    return caseIds.isEmpty() ? List.of() : found("case_id", caseIds).values();
  }

  /** Returns those of the cases in which one of the agencies has an action now. */
  public List<UUID> casesKnownTo(Collection<String> agencyIds, Collection<UUID> caseIds) {
    if (agencyIds.isEmpty() || caseIds.isEmpty()) {
      return List.of();
    }
    return tables
        .sql(
            "select distinct case_id from %s where case_id = any(:cases) and agency_id = any(:agencies)",
            readers)
        .param("cases", tables.array(readers + " (case_id)", caseIds))
        .param("agencies", tables.array(readers + " (agency_id)", agencyIds))
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  /** Replaces or inserts these rows; those of an action's first event are new. */
  public void save(Collection<ActionAccess> standings) {
    List<UUID> ids =
        standings.stream()
            .filter(standing -> standing.version() > 0)
            .map(ActionAccess::actionId)
            .toList();
    tables.delete(readers + " (action_id)", ids);
    tables.delete(actions + " (action_id)", ids);
    tables.insert(
        actions + " (action_id, case_id, body)",
        standings.stream().map(ActionAccessTable::row).toList());
    tables.insert(
        readers + " (action_id, agency_id, case_id)",
        standings.stream().flatMap(standing -> readerRows(standing).stream()).toList());
  }

  public void clear() {
    tables.clear(readers, actions);
  }

  private Map<UUID, ActionAccess> found(String column, Collection<UUID> ids) {
    return tables
        .sql("select body from %s where " + column + " = any(:ids) order by action_id", actions)
        .param("ids", tables.array("%s (%s)".formatted(actions, column), ids))
        .query((row, number) -> JSON.readValue(row.getString(1), ActionAccess.class))
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                ActionAccess::actionId, standing -> standing, (a, b) -> b, LinkedHashMap::new));
  }

  private static ActionEvent event(RecordedEvent recorded) {
    return (ActionEvent) recorded.event();
  }

  private static @Nullable Object[] row(ActionAccess standing) {
    return new @Nullable Object[] {
      standing.actionId(), standing.caseId(), JSON.writeValueAsString(standing)
    };
  }

  private static List<@Nullable Object[]> readerRows(ActionAccess standing) {
    return standing.concerned().stream()
        .map(agency -> new @Nullable Object[] {standing.actionId(), agency, standing.caseId()})
        .toList();
  }
}
