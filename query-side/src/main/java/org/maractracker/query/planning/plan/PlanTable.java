package org.maractracker.query.planning.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maractracker.query.engine.view.ViewTables;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Queries for ids in the view's tables. */
final class PlanTable {

  private final ViewTables tables;

  PlanTable(ViewTables tables) {
    this.tables = tables;
  }

  /**
   * Returns the first of the cases linked by repeats, for each of these cases; none for one that is
   * unknown.
   */
  Map<UUID, UUID> firstCases(Collection<UUID> caseIds) {
    Map<UUID, UUID> firsts = new HashMap<>();
    if (!caseIds.isEmpty()) {
      tables
          .sql("select case_id, first_case from %s where case_id = any(:cases)", "plan_case")
          .param("cases", tables.array("plan_case (case_id)", caseIds))
          .query(row -> {
            firsts.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
          });
    }
    return firsts;
  }

  List<UUID> casesOfTheStoryOf(UUID caseId) {
    return ids(
        tables
            .sql(
                """
                select case_id from %s where first_case =
                  (select first_case from %s where case_id = :case)
                """,
                "plan_case", "plan_case")
            .param("case", caseId));
  }

  List<UUID> actionsOf(Collection<UUID> caseIds) {
    return caseIds.isEmpty()
        ? List.of()
        : ids(
            tables
                .sql("select action_id from %s where case_id = any(:cases)", "plan_action")
                .param("cases", tables.array("plan_action (case_id)", caseIds)));
  }

  /** Returns the actions about which a meeting of the MARAC has still to decide. */
  List<UUID> undecided(String maracId) {
    return ids(
        tables
            .sql("select action_id from %s where marac_id = :marac and undecided", "plan_action")
            .param("marac", maracId));
  }

  List<UUID> settledAt(UUID meetingId) {
    return ids(
        tables
            .sql("select action_id from %s where meeting_id = :meeting", "plan_settled")
            .param("meeting", meetingId));
  }

  private static List<UUID> ids(JdbcClient.StatementSpec asked) {
    return asked.query((row, number) -> row.getObject(1, UUID.class)).list();
  }
}
