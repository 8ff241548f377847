package org.maractracker.query.changes;

import java.util.List;
import org.maractracker.query.standing.StandingTable;
import org.maractracker.query.view.View;
import org.maractracker.store.RecordedEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps {@link ChangesTable} up to date. Events come in order and their rows are written together,
 * so one question tells which have been applied: those up to the last row.
 */
@Component
class ChangesProjection implements View {

  static final String NAME = "changes";

  private final ChangesTable table;
  private final ScopeTable scopes;
  private final StandingTable standings;

  ChangesProjection(ChangesTable table, ScopeTable scopes, JdbcTemplate jdbc) {
    this.table = table;
    this.scopes = scopes;
    this.standings = new StandingTable(jdbc, NAME);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void apply(List<RecordedEvent> batch) {
    long last = table.last();
    List<RecordedEvent> fresh =
        batch.stream().filter(recorded -> recorded.position() > last).toList();
    if (fresh.isEmpty()) {
      return;
    }
    References references = new References(fresh, scopes, standings);
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
