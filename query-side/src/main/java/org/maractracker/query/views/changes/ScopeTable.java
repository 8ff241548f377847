package org.maractracker.query.views.changes;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code query.changes_scope}: the MARAC of each case and meeting. */
@Component
class ScopeTable {

  private final JdbcClient client;
  private final JdbcTemplate batches;

  ScopeTable(JdbcTemplate jdbc) {
    client = JdbcClient.create(jdbc);
    batches = jdbc;
  }

  Map<UUID, String> of(Collection<UUID> ids) {
    Map<UUID, String> maracs = new HashMap<>();
    if (!ids.isEmpty()) {
      client
          .sql("select id, marac_id from query.changes_scope where id in (:ids)")
          .param("ids", ids)
          .query(row -> {
            maracs.put(row.getObject(1, UUID.class), row.getString(2));
          });
    }
    return maracs;
  }

  void add(Map<UUID, String> maracs) {
    batches.batchUpdate(
        "insert into query.changes_scope (id, marac_id) values (?, ?)",
        maracs.entrySet().stream()
            .map(entry -> new Object[] {entry.getKey(), entry.getValue()})
            .toList());
  }

  void clear() {
    batches.update("delete from query.changes_scope");
  }
}
