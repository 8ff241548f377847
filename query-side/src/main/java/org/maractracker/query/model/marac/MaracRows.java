package org.maractracker.query.model.marac;

import java.util.List;
import javax.sql.DataSource;
import org.maractracker.events.EventJson;
import org.maractracker.query.engine.view.FoldedTable;
import tools.jackson.databind.json.JsonMapper;

/** Tables in which a view keeps whole MARACs: there are few of them, and they seldom change. */
public final class MaracRows {

  private static final JsonMapper JSON = EventJson.mapper();

  private MaracRows() {}

  /**
   * Returns a view's table.
   *
   * @param table with the columns {@code marac_id}, {@code version} and {@code body}
   */
  public static FoldedTable<String, MaracState> in(DataSource dataSource, String table) {
    return new FoldedTable<>(
        dataSource,
        table,
        List.of("marac_id", "version", "body"),
        (row, number) -> JSON.readValue(row.getString(3), MaracState.class),
        marac -> new Object[] {marac.maracId(), marac.version(), JSON.writeValueAsString(marac)});
  }
}
