package org.maractracker.query.planning.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.store.events.RecordedEvent;

/**
 * Action of a plan.
 *
 * @param fields all that its own events say of it
 */
public record PlanAction(ActionState state, ActionFields fields) {

  static PlanAction after(@Nullable PlanAction before, RecordedEvent recorded) {
    ActionState state = ActionState.after(before == null ? null : before.state, recorded);
    return new PlanAction(state, ActionFields.of(state));
  }

  /** Returns whether a meeting has found it not undertaken since its due date was last set. */
  public boolean notUndertaken() {
    return state.wasNotUndertaken();
  }

  public UUID actionId() {
    return fields.actionId();
  }

  /** Returns whether it is open or done: not removed, in error or unachievable. */
  public boolean stands() {
    return fields.status() == ActionStatus.OPEN || fields.status() == ActionStatus.COMPLETED;
  }

  public boolean isOnListOf(UUID meetingId) {
    return meetingId.equals(fields.meetingId()) || fields.carriedToMeetingIds().contains(meetingId);
  }
}
