package org.maractracker.query.views.changes;

import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.model.access.ActionAccessTable;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.jdbc.core.JdbcTemplate;
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

  ChangesProjection(ChangesTable table, ScopeTable scopes, JdbcTemplate jdbc) {
    this.table = table;
    this.scopes = scopes;
    this.standings = new ActionAccessTable(jdbc, NAME);
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
    return List.of("changes", "changes_scope", "changes_action", "changes_action_reader");
  }

  @Override
  public View over(DataSource dataSource) {
    JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    return new ChangesProjection(new ChangesTable(jdbc), new ScopeTable(jdbc), jdbc);
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
