package org.maractracker.query.planning.carryover;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.query.planning.plan.PlanAction;

/**
 * An action as it is judged on a day.
 *
 * @param daysOverdue 0 when it is not overdue; on the due date itself it is in time
 */
record AssessedAction(PlanAction action, Group group, long daysOverdue) {

  static AssessedAction on(LocalDate day, PlanAction action) {
    LocalDate dueOn = action.fields().dueOn();
    long late = dueOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(dueOn, day));
    boolean open = action.fields().status() == ActionStatus.OPEN;
    return new AssessedAction(action, Group.of(action, late > 0), open ? late : 0);
  }
}
