package org.maractracker.query.model.marac;

import java.util.List;
import org.maractracker.query.engine.view.FoldedTable;
import org.maractracker.query.engine.view.ViewTables;

/** Tables in which a view keeps whole MARACs: there are few of them, and they seldom change. */
public final class MaracRows {

  private MaracRows() {}

  /**
   * Returns a view's table.
   *
   * @param table with the columns {@code marac_id}, {@code version} and {@code body}
   */
  public static FoldedTable<String, MaracState> in(ViewTables tables, String table) {
    return FoldedTable.ofDocuments(
        tables,
        table,
        MaracState.class,
        List.of("marac_id", "version"),
        marac -> new Object[] {marac.maracId(), marac.version()});
  }
}
