package org.maractracker.query.views.caseload;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code query.caseload_marac}. */
@Component
class RepeatWindowTable {

  private final JdbcClient client;
  private final JdbcTemplate batches;

  RepeatWindowTable(JdbcTemplate jdbc) {
    client = JdbcClient.create(jdbc);
    batches = jdbc;
  }

  Map<String, RepeatWindow> load(Collection<String> maracIds) {
    if (maracIds.isEmpty()) {
      return Map.of();
    }
    return client
        .sql(
            """
            select marac_id, repeat_window_months, version from query.caseload_marac
            where marac_id in (:maracs)
            """)
        .param("maracs", maracIds)
        .query((row, number) -> new RepeatWindow(row.getString(1), row.getInt(2), row.getLong(3)))
        .list()
        .stream()
        .collect(Collectors.toMap(RepeatWindow::maracId, window -> window));
  }

  void save(Collection<RepeatWindow> windows) {
    batches.batchUpdate(
        "delete from query.caseload_marac where marac_id = ?",
        windows.stream().map(window -> new Object[] {window.maracId()}).toList());
    batches.batchUpdate(
        """
        insert into query.caseload_marac (marac_id, repeat_window_months, version)
        values (?, ?, ?)
        """,
        windows.stream()
            .map(window -> new Object[] {window.maracId(), window.months(), window.version()})
            .toList());
  }

  void clear() {
    batches.update("delete from query.caseload_marac");
  }
}
