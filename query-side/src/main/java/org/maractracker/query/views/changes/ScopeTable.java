package org.maractracker.query.views.changes;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.maractracker.query.engine.view.ViewTables;
import org.springframework.stereotype.Component;

/** Table {@code query.changes_scope}: the MARAC of each case and meeting. */
@Component
class ScopeTable {

  private final ViewTables tables;

  ScopeTable(ViewTables tables) {
    this.tables = tables;
  }

  Map<UUID, String> of(Collection<UUID> ids) {
    Map<UUID, String> maracs = new HashMap<>();
    if (!ids.isEmpty()) {
      tables
          .sql("select id, marac_id from %s where id = any(:ids)", "changes_scope")
          .param("ids", tables.array("changes_scope (id)", ids))
          .query(row -> {
            maracs.put(row.getObject(1, UUID.class), row.getString(2));
          });
    }
    return maracs;
  }

  void add(Map<UUID, String> maracs) {
    tables.insert(
        "changes_scope (id, marac_id)",
        maracs.entrySet().stream()
            .map(entry -> new Object[] {entry.getKey(), entry.getValue()})
            .toList());
  }

  void clear() {
    tables.clear("changes_scope");
  }
}
