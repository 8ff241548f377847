package org.maractracker.command.register;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.action.ActionAcknowledged;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionLinkedToCase;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.ActionOwnerAssigned;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.ActionReworded;
import org.maractracker.events.action.AddendumRecorded;
import org.maractracker.events.action.DueDateRevised;
import org.maractracker.events.action.JointWorkingArranged;
import org.maractracker.events.action.JointWorkingConfirmed;
import org.maractracker.events.action.ProgressRecorded;
import org.maractracker.events.action.PromptsAnswered;
import org.maractracker.events.action.ReminderSent;
import org.maractracker.events.action.RepresentativeChanged;
import org.maractracker.events.action.UnachievableActionMinuted;
import org.maractracker.events.casefile.CaseOpened;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Part of the register that finds an action much like one that failed. */
final class PlanRegister {

  /**
   * First case of the chain: that of the earlier case, whose row may be from before the column;
   * else the case itself.
   */
  static final String FIRST_CASE =
      "coalesce((select first_case from command.casefile where case_id = cast(? as uuid)),"
          + " cast(? as uuid), cast(? as uuid))";

  private final JdbcClient jdbc;

  PlanRegister(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Enters what a later version added to the register, from an event of before. */
  void fill(TrackerEvent event) {
    switch (event) {
      case CaseOpened e ->
          run(
              "update command.casefile set first_case = " + FIRST_CASE + " where case_id = ?",
              e.repeatOf(),
              e.repeatOf(),
              e.caseId(),
              e.caseId());
      case ActionEvent e -> fill(e);
      default -> {
        // Nothing else was added.
      }
    }
  }

  private void fill(ActionEvent event) {
    switch (event) {
      case ActionAgreed e -> belongsToCase(e.actionId(), e.caseId());
      case ActionImported e -> belongsToCase(e.actionId(), e.caseId());
      case ActionLinkedToCase e -> belongsToCase(e.actionId(), e.caseId());
      case ActionReportedUnachievable e -> setBack(e.actionId());
      case ActionNotUndertaken e -> setBack(e.actionId());
      case ActionRemovedFromPlan e -> setBack(e.actionId());
      case ActionAcknowledged _,
          ActionReallocated _,
          RepresentativeChanged _,
          JointWorkingArranged _,
          JointWorkingConfirmed _,
          ProgressRecorded _,
          PromptsAnswered _,
          DueDateRevised _,
          ActionReworded _,
          ActionOwnerAssigned _,
          ActionCompleted _,
          UnachievableActionMinuted _,
          ActionCarriedOver _,
          ActionEnteredInError _,
          ActionReopened _,
          ReminderSent _,
          AddendumRecorded _ -> {
        // No setback, and the same case.
      }
    }
  }

  void belongsToCase(UUID actionId, @Nullable UUID caseId) {
    run("update command.action set case_id = ? where action_id = ?", caseId, actionId);
  }

  /**
   * Marks the action for good as one that had a setback: that it came right since is seen in its
   * events.
   */
  void setBack(UUID actionId) {
    run("update command.action set set_back = true where action_id = ?", actionId);
  }

  private void run(String statement, @Nullable Object... arguments) {
    jdbc.sql(statement).params(Arrays.asList(arguments)).update();
  }
}
