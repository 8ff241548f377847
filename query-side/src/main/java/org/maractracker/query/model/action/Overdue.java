package org.maractracker.query.model.action;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.maractracker.events.action.ActionStatus;

/** Overdue is from the day after the due date: on the due date itself an action is in time. */
final class Overdue {

  private Overdue() {}

  /** Days since the due date of an open action; 0 when it is not overdue. */
  static long days(ActionState state, LocalDate today) {
    LocalDate dueOn = state.schedule().dueOn();
    if (state.outcome().status() != ActionStatus.OPEN || dueOn == null) {
      return 0;
    }
    return Math.max(0, ChronoUnit.DAYS.between(dueOn, today));
  }
}
