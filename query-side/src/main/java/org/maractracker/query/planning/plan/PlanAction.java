package org.maractracker.query.planning.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.events.action.DueDateRevised;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.store.events.RecordedEvent;

/**
 * An action of a plan.
 *
 * @param fields all that its own events say of it
 * @param notUndertaken whether a meeting has found it not undertaken since its due date was last
 *     set: with a new due date it is given a new chance
 */
public record PlanAction(ActionState state, ActionFields fields, boolean notUndertaken) {

  static PlanAction after(@Nullable PlanAction before, RecordedEvent recorded) {
    ActionState state = ActionState.after(before == null ? null : before.state, recorded);
    boolean found =
        switch (recorded.event()) {
          case ActionNotUndertaken _ -> true;
          case DueDateRevised _ -> false;
          default -> before != null && before.notUndertaken;
        };
    return new PlanAction(state, ActionFields.of(state), found);
  }

  public UUID actionId() {
    return fields.actionId();
  }

  /** Whether it is to be done or done: what was taken off, was an error or cannot be is neither. */
  public boolean stands() {
    return fields.status() == ActionStatus.OPEN || fields.status() == ActionStatus.COMPLETED;
  }

  /** Whether it was agreed at the meeting or carried to it. */
  public boolean isOnListOf(UUID meetingId) {
    return meetingId.equals(fields.meetingId()) || fields.carriedToMeetingIds().contains(meetingId);
  }
}
