package org.maractracker.query.documents.minutes;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Meetings that an event of an action names: where it was decided, from and to. */
final class NamedMeetings {

  private NamedMeetings() {}

  static List<UUID> of(ActionEvent event) {
    return switch (event) {
      case ActionAgreed e -> named(e.meetingId());
      case ActionImported e -> named(e.meetingId());
      case ActionReallocated e -> named(e.meetingId());
      case JointWorkingArranged e -> named(e.meetingId());
      case UnachievableActionMinuted e -> named(e.meetingId());
      case ActionNotUndertaken e -> named(e.meetingId());
      case ActionRemovedFromPlan e -> named(e.meetingId());
      case ActionCarriedOver e -> List.of(e.fromMeetingId(), e.toMeetingId());
      case ActionAcknowledged _,
          RepresentativeChanged _,
          JointWorkingConfirmed _,
          ProgressRecorded _,
          PromptsAnswered _,
          DueDateRevised _,
          ActionReworded _,
          ActionOwnerAssigned _,
          ActionLinkedToCase _,
          ActionCompleted _,
          ActionReportedUnachievable _,
          ActionEnteredInError _,
          ActionReopened _,
          ReminderSent _,
          AddendumRecorded _ ->
          List.of();
    };
  }

  private static List<UUID> named(@Nullable UUID meetingId) {
    return meetingId == null ? List.of() : List.of(meetingId);
  }
}
