package org.maractracker.query.carryover;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.query.plan.PlanAction;

/**
 * An action as it is judged on a day.
 *
 * @param daysOverdue 0 when it is not overdue; on the due date itself it is in time
 */
record Judged(PlanAction action, Group group, long daysOverdue) {

  static Judged on(LocalDate day, PlanAction action) {
    LocalDate dueOn = action.fields().dueOn();
    long late = dueOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(dueOn, day));
    boolean open = action.fields().status() == ActionStatus.OPEN;
    return new Judged(action, Group.of(action, late > 0), open ? late : 0);
  }
}
