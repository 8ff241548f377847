package org.maractracker.query.planning.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maractracker.query.engine.view.ViewTables;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the view's rows for ids. */
final class PlanTable {

  private final ViewTables tables;

  PlanTable(ViewTables tables) {
    this.tables = tables;
  }

  /** The first case of the story that each of these belongs to; none for one that is unknown. */
  Map<UUID, UUID> firstCases(Collection<UUID> caseIds) {
    Map<UUID, UUID> firsts = new HashMap<>();
    if (!caseIds.isEmpty()) {
      tables
          .sql("select case_id, first_case from %s where case_id in (:cases)", "plan_case")
          .param("cases", caseIds)
          .query(row -> {
            firsts.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
          });
    }
    return firsts;
  }

  /** All cases of the story that a case belongs to, itself among them. */
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

  /** The actions there ever were for these cases. */
  List<UUID> actionsOf(Collection<UUID> caseIds) {
    return caseIds.isEmpty()
        ? List.of()
        : ids(
            tables
                .sql("select action_id from %s where case_id in (:cases)", "plan_action")
                .param("cases", caseIds));
  }

  /** The actions a meeting of the MARAC has yet to decide about. */
  List<UUID> undecided(String maracId) {
    return ids(
        tables
            .sql("select action_id from %s where marac_id = :marac and undecided", "plan_action")
            .param("marac", maracId));
  }

  /** The actions that the meeting ever removed or minuted. */
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
