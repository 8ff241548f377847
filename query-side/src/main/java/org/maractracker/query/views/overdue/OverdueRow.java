package org.maractracker.query.views.overdue;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.query.engine.view.Versioned;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.model.action.PartialAction;
import org.maractracker.store.events.RecordedEvent;

/**
 * Row by which an action is found when it is overdue.
 *
 * @param dueOn null for an imported action whose list named no due date
 * @param version the last event of the action
 */
record OverdueRow(
    UUID actionId, String maracId, ActionStatus status, @Nullable LocalDate dueOn, long version)
    implements Versioned {

  static OverdueRow after(@Nullable OverdueRow before, RecordedEvent recorded) {
    ActionState was = before == null ? null : before.state();
    ActionFields now = ActionFields.of(ActionState.evolve(was, (ActionEvent) recorded.event()));
    return new OverdueRow(
        now.actionId(), now.maracId(), now.status(), now.dueOn(), recorded.version());
  }

  private ActionState state() {
    return PartialAction.of(actionId, maracId, null).dueOn(dueOn).standing(status).state();
  }
}
