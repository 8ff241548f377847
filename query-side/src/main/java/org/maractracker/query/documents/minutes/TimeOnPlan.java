package org.maractracker.query.documents.minutes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionLinkedToCase;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.query.engine.view.Versioned;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.model.action.PartialAction;
import org.maractracker.store.events.RecordedEvent;

/**
 * Time that an action was on the plan: enough to leave out what ended long before a meeting.
 *
 * @param caseId null for an imported action whose list named none
 * @param begun the position of its first event
 * @param ended the position at which it last stopped being open; null while it is open
 * @param endedTold when that was recorded
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

  static TimeOnPlan after(@Nullable TimeOnPlan before, RecordedEvent recorded) {
    ActionState was = before == null ? null : before.state();
    ActionState now = ActionState.evolve(was, (ActionEvent) recorded.event());
    if (before == null || was == null) {
      return begun(ActionFields.of(now), recorded);
    }
    if (recorded.event() instanceof ActionLinkedToCase linked) {
      return before.of(linked.caseId(), recorded.version());
    }
    if (now.endedLike(was)) {
      return before;
    }
    return ActionFields.of(now).status() == ActionStatus.OPEN
        ? before.ended(null, null, recorded.version())
        : before.ended(recorded.position(), recorded.recordedAt(), recorded.version());
  }

  private static TimeOnPlan begun(ActionFields action, RecordedEvent first) {
    return new TimeOnPlan(
        action.actionId(),
        action.maracId(),
        action.caseId(),
        first.position(),
        null,
        null,
        first.version());
  }

  /** Returns the action as far as it is kept: how it ended is not, so any end stands for all. */
  private ActionState state() {
    return PartialAction.of(actionId, maracId, caseId)
        .standing(ended == null ? ActionStatus.OPEN : ActionStatus.COMPLETED)
        .state();
  }

  private TimeOnPlan of(UUID linked, long event) {
    return new TimeOnPlan(actionId, maracId, linked, begun, ended, endedTold, event);
  }

  private TimeOnPlan ended(@Nullable Long position, @Nullable Instant told, long event) {
    return new TimeOnPlan(actionId, maracId, caseId, begun, position, told, event);
  }
}
