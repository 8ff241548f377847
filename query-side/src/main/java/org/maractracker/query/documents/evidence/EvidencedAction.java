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
import org.maractracker.store.events.RecordedEvent;

/**
 * An action as far as evidence asks of it: the one reading of an action, and where what happened to
 * it is recorded.
 *
 * @param fields put together once, since every count asks for them
 * @param concerned the owner and the partners
 * @param marks one for each of its events, in order
 */
record EvidencedAction(ActionFields fields, Set<String> concerned, List<EventReference> marks) {

  /** The same while its events are gone through. */
  record Folded(ActionState state, List<EventReference> marks) {

    /** The action after its next event. */
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

  /** Actions removed or in error don't count but as such. */
  boolean counts() {
    ActionStatus status = fields.status();
    return status != ActionStatus.REMOVED && status != ActionStatus.ENTERED_IN_ERROR;
  }

  boolean is(ActionStatus status) {
    return fields.status() == status;
  }

  /** Done late stays late, through any reopening and any new due date. */
  boolean isCompletedLate() {
    return Boolean.TRUE.equals(fields.completedLate());
  }

  /** Open, and its last day in time has passed. */
  boolean isOverdue(LocalDate day) {
    LocalDate dueOn = fields.dueOn();
    return is(ActionStatus.OPEN) && dueOn != null && dueOn.isBefore(day);
  }

  /** Joint, with how partners keep in touch arranged, and every partner having confirmed it. */
  boolean isConfirmed() {
    Joint joint = fields.joint();
    return joint != null
        && joint.communication() != null
        && joint.partners().stream().allMatch(Joint.Partner::confirmed);
  }

  /** Where events of these kinds are recorded. */
  Stream<EventReference> marked(Class<?>... kinds) {
    return marks.stream().filter(mark -> mark.isOneOf(kinds));
  }
}
