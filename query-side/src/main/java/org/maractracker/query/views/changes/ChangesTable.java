package org.maractracker.query.views.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.view.ViewTables;
import org.springframework.stereotype.Component;

/** Table {@code query.changes}. */
@Component
class ChangesTable {

  private final ViewTables tables;

  ChangesTable(ViewTables tables) {
    this.tables = tables;
  }

  Set<Long> among(long first, long last) {
    return new HashSet<>(
        tables
            .sql("select position from %s where position between ? and ?", "changes")
            .params(first, last)
            .query(Long.class)
            .list());
  }

  /**
   * Returns a page of the changes of some MARACs, in order of position, and in any case the change
   * at {@code upTo}, whatever its MARAC: its row proves that the table reaches so far, and is not
   * just being filled again.
   *
   * @param after the last position that is not wanted
   * @param upTo the last position that is
   */
  List<Change> between(Set<String> maracIds, long after, long upTo, int limit) {
    return tables
        .sql(
            """
            select position, type, aggregate, id, version, marac_id, case_id, agency_ids
            from %s
            where position > :after and position <= :upTo
              and (marac_id in (:maracs) or position = :upTo)
            order by position limit :limit
            """,
            "changes")
        .param("maracs", maracIds)
        .param("after", after)
        .param("upTo", upTo)
        .param("limit", limit)
        .query(ChangesTable::change)
        .list();
  }

  void add(List<Change> changes) {
    tables.insert(
        "changes (position, type, aggregate, id, version, marac_id, case_id, agency_ids)",
        changes.stream().map(ChangesTable::row).toList());
  }

  void clear() {
    tables.clear("changes");
  }

  private static @Nullable Object[] row(Change change) {
    return new @Nullable Object[] {
      change.position(),
      change.type(),
      change.aggregate(),
      change.id(),
      change.version(),
      change.maracId(),
      change.caseId(),
      String.join(",", change.agencyIds())
    };
  }

  private static Change change(ResultSet row, int number) throws SQLException {
    String agencies = row.getString("agency_ids");
    return new Change(
        row.getLong("position"),
        row.getString("type"),
        row.getString("aggregate"),
        row.getString("id"),
        row.getLong("version"),
        row.getString("marac_id"),
        row.getObject("case_id", UUID.class),
        agencies.isEmpty() ? List.of() : List.of(agencies.split(",", -1)));
  }
}
