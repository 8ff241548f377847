package org.maractracker.command.register;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.casefile.CaseOpened;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That part of the register by which an action much like one that failed is found. */
final class PlanRegister {

  /** Of the earlier case, which may be from before the column; else the case's own. */
  static final String FIRST_CASE =
      "coalesce((select first_case from command.casefile where case_id = cast(? as uuid)),"
          + " cast(? as uuid), cast(? as uuid))";

  private final JdbcClient jdbc;

  PlanRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What belongs to the register since it was begun, of an event from before. */
  void fill(TrackerEvent event) {
    switch (event) {
      case CaseOpened e ->
          run(
              "update command.casefile set first_case = " + FIRST_CASE + " where case_id = ?",
              e.repeatOf(),
              e.repeatOf(),
              e.caseId(),
              e.caseId());
      case ActionAgreed e -> belongsToCase(e.actionId(), e.caseId());
      case ActionImported e -> belongsToCase(e.actionId(), e.caseId());
      case ActionReportedUnachievable e -> setBack(e.actionId());
      case ActionNotUndertaken e -> setBack(e.actionId());
      case ActionRemovedFromPlan e -> setBack(e.actionId());
      default -> {
        // Nothing else was added.
      }
    }
  }

  private void belongsToCase(UUID actionId, @Nullable UUID caseId) {
    run("update command.action set case_id = ? where action_id = ?", caseId, actionId);
  }

  /** Once and for all: what came right since is told by its events. */
  void setBack(UUID actionId) {
    run("update command.action set set_back = true where action_id = ?", actionId);
  }

  private void run(String statement, @Nullable Object... arguments) {
    jdbc.sql(statement).params(Arrays.asList(arguments)).update();
  }
}
