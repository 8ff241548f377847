package org.maractracker.query.planning.carryover;

import java.time.LocalDate;
import org.maractracker.query.model.action.Overdue;
import org.maractracker.query.planning.plan.PlanAction;

/**
 * Action with its group on the day it is judged on.
 *
 * @param daysOverdue 0 when it is not overdue
 */
record AssessedAction(PlanAction action, Group group, long daysOverdue) {

  static AssessedAction on(LocalDate day, PlanAction action) {
    boolean past = Overdue.daysPast(action.fields().dueOn(), day) > 0;
    return new AssessedAction(action, Group.of(action, past), Overdue.days(action.fields(), day));
  }
}
