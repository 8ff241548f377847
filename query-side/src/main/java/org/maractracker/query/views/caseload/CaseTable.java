package org.maractracker.query.views.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.EventJson;
import org.maractracker.query.engine.view.MultiRowWriter;
import org.maractracker.query.model.casefile.CaseState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Table {@code query.caseload_case}. */
@Component
class CaseTable {

  private static final JsonMapper JSON = EventJson.mapper();

  /**
   * Page of cases after a case in order of reference. The cursor names that case by its id: a
   * reference may say more of a person than belongs in an address.
   */
  private static final String PAGE =
      """
      select body from query.caseload_case
      where marac_id = :marac
        and (cast(:reference as varchar) is null or reference = cast(:reference as varchar))
        and (cast(:after as uuid) is null or (reference, case_id) >
          (select reference, case_id from query.caseload_case where case_id = cast(:after as uuid)))
      %s
      order by reference, case_id limit :limit
      """;

  private static final String KNOWN_TO =
      """
      and case_id in
        (select case_id from query.caseload_action_reader where agency_id in (:agencies))
      """;

  private final JdbcClient client;
  private final JdbcTemplate batches;
  private final MultiRowWriter many;

  CaseTable(JdbcTemplate jdbc) {
    client = JdbcClient.create(jdbc);
    batches = jdbc;
    many = new MultiRowWriter(jdbc);
  }

  List<CaseState> page(
      String maracId, @Nullable String reference, @Nullable UUID after, int limit) {
    return paged(PAGE.formatted(""), maracId, reference, after, limit)
        .query(CaseTable::caseFile)
        .list();
  }

  List<CaseState> pageKnownTo(
      Set<String> agencyIds,
      String maracId,
      @Nullable String reference,
      @Nullable UUID after,
      int limit) {
    return paged(PAGE.formatted(KNOWN_TO), maracId, reference, after, limit)
        .param("agencies", agencyIds)
        .query(CaseTable::caseFile)
        .list();
  }

  private JdbcClient.StatementSpec paged(
      String sql, String maracId, @Nullable String reference, @Nullable UUID after, int limit) {
    return client
        .sql(sql)
        .param("marac", maracId)
        .param("reference", reference)
        .param("after", after)
        .param("limit", limit);
  }

  Map<UUID, CaseState> load(Collection<UUID> caseIds) {
    if (caseIds.isEmpty()) {
      return Map.of();
    }
    return client
        .sql("select body from query.caseload_case where case_id in (:cases)")
        .param("cases", caseIds)
        .query(CaseTable::caseFile)
        .list()
        .stream()
        .collect(Collectors.toMap(CaseState::caseId, file -> file));
  }

  void save(Collection<CaseState> files) {
    many.delete("query.caseload_case", "case_id", files.stream().map(CaseState::caseId).toList());
    many.insert(
        "query.caseload_case (case_id, marac_id, reference, body)",
        files.stream()
            .map(file ->
                new Object[] {
                  file.caseId(), file.maracId(), file.reference(), JSON.writeValueAsString(file)
                })
            .toList());
  }

  void clear() {
    batches.update("delete from query.caseload_case");
  }

  private static CaseState caseFile(ResultSet row, int number) throws SQLException {
    return JSON.readValue(row.getString(1), CaseState.class);
  }
}
