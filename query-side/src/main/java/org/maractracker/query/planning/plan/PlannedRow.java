package org.maractracker.query.planning.plan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.events.action.UnachievableReason;
import org.maractracker.query.engine.view.Versioned;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.model.action.PartialAction;
import org.maractracker.store.events.RecordedEvent;

/**
 * Row by which an action of a plan is found.
 *
 * @param undecided whether a meeting has still to decide about it: it is open, or was reported
 *     unachievable and not minuted
 * @param version the last event that changed this
 */
record PlannedRow(
    UUID actionId, String maracId, @Nullable UUID caseId, boolean undecided, long version)
    implements Versioned {

  static PlannedRow after(@Nullable PlannedRow before, RecordedEvent recorded) {
    ActionState now =
        ActionState.evolve(before == null ? null : before.state(), (ActionEvent) recorded.event());
    return before != null
            && before.undecided == now.awaitsDecision()
            && Objects.equals(before.caseId, ActionFields.of(now).caseId())
        ? before
        : of(ActionFields.of(now), now.awaitsDecision(), recorded.version());
  }

  private static PlannedRow of(ActionFields action, boolean undecided, long version) {
    return new PlannedRow(action.actionId(), action.maracId(), action.caseId(), undecided, version);
  }

  /**
   * Returns the action as far as it is kept. An undecided one counts as reported unachievable, not
   * as open: only then can a minute settle it.
   */
  private ActionState state() {
    PartialAction action = PartialAction.of(actionId, maracId, caseId);
    return undecided
        ? action.reported(UnachievableReason.OTHER, PartialDate.of(LocalDate.EPOCH)).state()
        : action.standing(ActionStatus.COMPLETED).state();
  }
}
