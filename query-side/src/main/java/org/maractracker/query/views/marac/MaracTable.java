package org.maractracker.query.views.marac;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.maractracker.events.EventJson;
import org.maractracker.query.model.marac.MaracState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Table {@code query.marac}. */
@Component
class MaracTable implements MaracSource {

  private static final JsonMapper JSON = EventJson.mapper();

  private final JdbcClient client;
  private final JdbcTemplate batches;

  MaracTable(JdbcTemplate jdbc) {
    client = JdbcClient.create(jdbc);
    batches = jdbc;
  }

  @Override
  public Optional<MaracState> find(String maracId) {
    return client
        .sql("select body from query.marac where marac_id = ?")
        .param(maracId)
        .query(MaracTable::marac)
        .optional();
  }

  @Override
  public List<MaracState> all(String after, int limit) {
    return client
        .sql("select body from query.marac where marac_id > ? order by marac_id limit ?")
        .param(after)
        .param(limit)
        .query(MaracTable::marac)
        .list();
  }

  @Override
  public List<MaracState> among(Set<String> maracIds, String after, int limit) {
    if (maracIds.isEmpty()) {
      return List.of();
    }
    return client
        .sql(
            """
            select body from query.marac
            where marac_id in (:maracs) and marac_id > :after
            order by marac_id limit :limit
            """)
        .param("maracs", maracIds)
        .param("after", after)
        .param("limit", limit)
        .query(MaracTable::marac)
        .list();
  }

  Map<String, MaracState> load(Collection<String> maracIds) {
    return among(Set.copyOf(maracIds), "", Integer.MAX_VALUE).stream()
        .collect(
            Collectors.toMap(MaracState::maracId, marac -> marac, (a, b) -> b, LinkedHashMap::new));
  }

  void save(Collection<MaracState> maracs) {
    batches.batchUpdate(
        "delete from query.marac where marac_id = ?",
        maracs.stream().map(marac -> new Object[] {marac.maracId()}).toList());
    batches.batchUpdate(
        "insert into query.marac (marac_id, body) values (?, ?)",
        maracs.stream()
            .map(marac -> new Object[] {marac.maracId(), JSON.writeValueAsString(marac)})
            .toList());
  }

  void clear() {
    batches.update("delete from query.marac");
  }

  private static MaracState marac(ResultSet row, int number) throws SQLException {
    return JSON.readValue(row.getString(1), MaracState.class);
  }
}
