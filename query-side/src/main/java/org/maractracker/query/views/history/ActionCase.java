package org.maractracker.query.views.history;

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

/** The case an action is for; null for an imported action whose list named none. */
record ActionCase(UUID actionId, @Nullable UUID caseId, long version) implements Versioned {

  static @Nullable ActionCase after(@Nullable ActionCase before, RecordedEvent recorded) {
    return switch ((ActionEvent) recorded.event()) {
      case ActionAgreed e -> new ActionCase(e.actionId(), e.caseId(), recorded.version());
      case ActionImported e -> new ActionCase(e.actionId(), e.caseId(), recorded.version());
      case ActionAcknowledged _,
          ActionReallocated _,
          RepresentativeChanged _,
          JointWorkingArranged _,
          JointWorkingConfirmed _,
          ProgressRecorded _,
          PromptsAnswered _,
          DueDateRevised _,
          ActionCompleted _,
          ActionReportedUnachievable _,
          UnachievableActionMinuted _,
          ActionNotUndertaken _,
          ActionCarriedOver _,
          ActionRemovedFromPlan _,
          ActionEnteredInError _,
          ActionReopened _,
          ReminderSent _,
          AddendumRecorded _ ->
          before;
    };
  }
}
