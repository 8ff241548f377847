package org.maractracker.query.documents.minutes;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
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
 * How long an action was on the plan: enough to leave out what ended long before a meeting.
 *
 * @param caseId null for an imported action whose list named none
 * @param begun the position of its first event
 * @param ended the position at which it last stopped being open; null while it is open
 * @param endedTold when the system was told so
 */
record TimeOnPlan(
    UUID actionId,
    String maracId,
    @Nullable UUID caseId,
    long begun,
    @Nullable Long ended,
    @Nullable Instant endedTold,
    long version)
    implements Versioned {

  static @Nullable TimeOnPlan after(@Nullable TimeOnPlan before, RecordedEvent recorded) {
    return switch ((ActionEvent) recorded.event()) {
      case ActionAgreed e -> begun(e.actionId(), e.maracId(), e.caseId(), recorded);
      case ActionImported e -> begun(e.actionId(), e.maracId(), e.caseId(), recorded);
      case ActionCompleted _,
          ActionReportedUnachievable _,
          ActionRemovedFromPlan _,
          ActionEnteredInError _ ->
          requireNonNull(before)
              .ended(recorded.position(), recorded.recordedAt(), recorded.version());
      case ActionReopened _ -> requireNonNull(before).ended(null, null, recorded.version());
      case ActionAcknowledged _,
          ActionReallocated _,
          RepresentativeChanged _,
          JointWorkingArranged _,
          JointWorkingConfirmed _,
          ProgressRecorded _,
          PromptsAnswered _,
          DueDateRevised _,
          UnachievableActionMinuted _,
          ActionNotUndertaken _,
          ActionCarriedOver _,
          ReminderSent _,
          AddendumRecorded _ ->
          before;
    };
  }

  private static TimeOnPlan begun(
      UUID actionId, String maracId, @Nullable UUID caseId, RecordedEvent first) {
    return new TimeOnPlan(actionId, maracId, caseId, first.position(), null, null, first.version());
  }

  private TimeOnPlan ended(@Nullable Long position, @Nullable Instant told, long event) {
    return new TimeOnPlan(actionId, maracId, caseId, begun, position, told, event);
  }
}
