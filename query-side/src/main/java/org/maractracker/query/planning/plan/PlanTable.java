package org.maractracker.query.planning.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Queries for ids in the view's tables. */
final class PlanTable {

  private final JdbcClient jdbc;

  PlanTable(DataSource dataSource) {
    jdbc = JdbcClient.create(dataSource);
  }

  /**
   * Returns the first of the cases linked by repeats, for each of these cases; none for one that is
   * unknown.
   */
  Map<UUID, UUID> firstCases(Collection<UUID> caseIds) {
    Map<UUID, UUID> firsts = new HashMap<>();
    if (!caseIds.isEmpty()) {
      jdbc.sql("select case_id, first_case from query.plan_case where case_id in (:cases)")
          .param("cases", caseIds)
          .query(row -> {
            firsts.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
          });
    }
    return firsts;
  }

  List<UUID> casesOfTheStoryOf(UUID caseId) {
    return ids(
        jdbc.sql(
                """
                select case_id from query.plan_case where first_case =
                  (select first_case from query.plan_case where case_id = :case)
                """)
            .param("case", caseId));
  }

  List<UUID> actionsOf(Collection<UUID> caseIds) {
    return caseIds.isEmpty()
        ? List.of()
        : ids(
            jdbc.sql("select action_id from query.plan_action where case_id in (:cases)")
                .param("cases", caseIds));
  }

  /** Returns the actions about which a meeting of the MARAC has still to decide. */
  List<UUID> undecided(String maracId) {
    return ids(
        jdbc.sql("select action_id from query.plan_action where marac_id = :marac and undecided")
            .param("marac", maracId));
  }

  List<UUID> settledAt(UUID meetingId) {
    return ids(
        jdbc.sql("select action_id from query.plan_settled where meeting_id = :meeting")
            .param("meeting", meetingId));
  }

  private static List<UUID> ids(JdbcClient.StatementSpec asked) {
    return asked.query((row, number) -> row.getObject(1, UUID.class)).list();
  }
}
