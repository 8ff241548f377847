package org.maractracker.query.documents.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.model.action.Joint;
import org.maractracker.query.model.action.Overdue;
import org.maractracker.query.model.action.PartOfPlan;
import org.maractracker.store.events.RecordedEvent;

/**
 * Action as evidence needs it: its state, and where its events are recorded.
 *
 * @param fields built once, since every count needs them
 * @param concerned the owner and the partners
 * @param marks one for each of its events, in order
 */
record EvidencedAction(ActionFields fields, Set<String> concerned, List<EventReference> marks) {

  record Folded(ActionState state, List<EventReference> marks) {

    /** Returns the action after its next event. */
    static Folded after(@Nullable Folded before, RecordedEvent recorded) {
      List<EventReference> marks = new ArrayList<>(before == null ? List.of() : before.marks);
      marks.add(EventReference.of(recorded));
      return new Folded(
          ActionState.after(before == null ? null : before.state, recorded), List.copyOf(marks));
    }

    EvidencedAction planned() {
      return new EvidencedAction(ActionFields.of(state), state.concerned(), marks);
    }
  }

  UUID actionId() {
    return fields.actionId();
  }

  /** Returns whether it counts: removed and erroneous actions do not. */
  boolean counts() {
    return PartOfPlan.counts(fields.status());
  }

  boolean is(ActionStatus status) {
    return fields.status() == status;
  }

  /**
   * Returns whether it was done late: late stays late, through any reopening and any new due date.
   */
  boolean isCompletedLate() {
    return Boolean.TRUE.equals(fields.completedLate());
  }

  /** Returns whether it is open, and its last day in time has passed. */
  boolean isOverdue(LocalDate day) {
    return Overdue.is(fields, day);
  }

  /** Returns whether it is joint, with communication arranged and confirmed by every partner. */
  boolean isConfirmed() {
    Joint joint = fields.joint();
    return joint != null
        && joint.communication() != null
        && joint.partners().stream().allMatch(Joint.Partner::confirmed);
  }

  Stream<EventReference> marked(Class<?>... kinds) {
    return marks.stream().filter(mark -> mark.isOneOf(kinds));
  }
}
