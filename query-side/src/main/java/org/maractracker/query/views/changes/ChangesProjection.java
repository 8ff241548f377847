package org.maractracker.query.views.changes;

import java.util.List;
import java.util.Set;
import org.maractracker.query.engine.view.CoveredEvents;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.access.ActionAccessTable;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * View {@code changes}. It has a row for each event, so the rows show which events have been
 * applied.
 */
@Component
class ChangesProjection implements View {

  static final String NAME = "changes";

  private final ChangesTable table;
  private final ScopeTable scopes;
  private final ActionAccessTable standings;

  ChangesProjection(ChangesTable table, ScopeTable scopes, ViewTables tables) {
    this.table = table;
    this.scopes = scopes;
    this.standings = new ActionAccessTable(tables, NAME);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 2;
  }

  /** Accepts version 1: nothing is read of the rows that are made differently. */
  @Override
  public int readsFrom() {
    return 1;
  }

  @Override
  public List<String> tables() {
    return List.of("changes", "changes_scope", "changes_action", "changes_action_reader");
  }

  @Override
  public List<CoveredEvents> covers() {
    return List.of(
        CoveredEvents.each("Action", "changes"),
        CoveredEvents.each("MaracCase", "changes"),
        CoveredEvents.each("Meeting", "changes"),
        CoveredEvents.each("Marac", "changes"));
  }

  @Override
  public View over(ViewTables tables) {
    return new ChangesProjection(new ChangesTable(tables), new ScopeTable(tables), tables);
  }

  @Override
  public void apply(List<RecordedEvent> batch) {
    Set<Long> known = table.among(batch.getFirst().position(), batch.getLast().position());
    List<RecordedEvent> fresh =
        batch.stream().filter(recorded -> !known.contains(recorded.position())).toList();
    if (fresh.isEmpty()) {
      return;
    }
    ChangeFactory references = new ChangeFactory(fresh, scopes, standings);
    table.add(fresh.stream().map(references::change).toList());
    references.save();
  }

  @Override
  public void clear() {
    table.clear();
    scopes.clear();
    standings.clear();
  }
}
