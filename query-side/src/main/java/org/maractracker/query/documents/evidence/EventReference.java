package org.maractracker.query.documents.evidence;

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
import org.maractracker.query.model.action.EventNames;
import org.maractracker.store.events.RecordedEvent;

/**
 * Reference to the event that recorded something about an action.
 *
 * @param meetingId the meeting that decided or minuted it; null where it was between meetings
 */
record EventReference(String type, @Nullable UUID meetingId, long position) {

  static EventReference of(RecordedEvent recorded) {
    return new EventReference(
        recorded.type().name(), meetingOf((ActionEvent) recorded.event()), recorded.position());
  }

  private static @Nullable UUID meetingOf(ActionEvent event) {
    return switch (event) {
      case ActionNotUndertaken e -> e.meetingId();
      case ActionCarriedOver e -> e.fromMeetingId();
      case UnachievableActionMinuted e -> e.meetingId();
      case ActionAgreed _,
          ActionImported _,
          ActionAcknowledged _,
          ActionReallocated _,
          RepresentativeChanged _,
          JointWorkingArranged _,
          JointWorkingConfirmed _,
          ProgressRecorded _,
          PromptsAnswered _,
          DueDateRevised _,
          ActionReworded _,
          ActionOwnerAssigned _,
          ActionLinkedToCase _,
          ActionCompleted _,
          ActionReportedUnachievable _,
          ActionRemovedFromPlan _,
          ActionEnteredInError _,
          ActionReopened _,
          ReminderSent _,
          AddendumRecorded _ ->
          null;
    };
  }

  boolean isOneOf(Class<?>... kinds) {
    for (Class<?> kind : kinds) {
      if (EventNames.of(kind.asSubclass(TrackerEvent.class)).equals(type)) {
        return true;
      }
    }
    return false;
  }
}
