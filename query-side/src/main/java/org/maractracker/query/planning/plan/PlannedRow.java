package org.maractracker.query.planning.plan;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionAcknowledged;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.AddendumRecorded;
import org.maractracker.events.action.DueDateRevised;
import org.maractracker.events.action.JointWorkingArranged;
import org.maractracker.events.action.JointWorkingConfirmed;
import org.maractracker.events.action.ProgressRecorded;
import org.maractracker.events.action.PromptsAnswered;
import org.maractracker.events.action.ReminderSent;
import org.maractracker.events.action.RepresentativeChanged;
import org.maractracker.events.action.UnachievableActionMinuted;
import org.maractracker.query.engine.view.Versioned;
import org.maractracker.store.events.RecordedEvent;

/**
 * Where an action is to be looked for.
 *
 * @param undecided whether a meeting has yet to say what becomes of it: it is open, or was reported
 *     unachievable and not minuted
 * @param version the last event that changed this
 */
record PlannedRow(
    UUID actionId, String maracId, @Nullable UUID caseId, boolean undecided, long version)
    implements Versioned {

  static @Nullable PlannedRow after(@Nullable PlannedRow before, RecordedEvent recorded) {
    long version = recorded.version();
    return switch ((ActionEvent) recorded.event()) {
      case ActionAgreed e -> new PlannedRow(e.actionId(), e.maracId(), e.caseId(), true, version);
      case ActionImported e -> new PlannedRow(e.actionId(), e.maracId(), e.caseId(), true, version);
      case ActionReportedUnachievable _, ActionReopened _ ->
          requireNonNull(before).undecided(true, version);
      case ActionCompleted _,
          UnachievableActionMinuted _,
          ActionRemovedFromPlan _,
          ActionEnteredInError _ ->
          requireNonNull(before).undecided(false, version);
      case ActionAcknowledged _,
          ActionReallocated _,
          RepresentativeChanged _,
          JointWorkingArranged _,
          JointWorkingConfirmed _,
          ProgressRecorded _,
          PromptsAnswered _,
          DueDateRevised _,
          ActionNotUndertaken _,
          ActionCarriedOver _,
          ReminderSent _,
          AddendumRecorded _ ->
          before;
    };
  }

  private PlannedRow undecided(boolean now, long version) {
    return new PlannedRow(actionId, maracId, caseId, now, version);
  }
}
