package org.maractracker.query.model.action;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionStatus;

/**
 * Rule on what is overdue: an open action from the day after its due date. On the due date itself
 * it is in time; without one it is never overdue.
 */
public final class Overdue {

  private Overdue() {}

  public static boolean is(ActionFields action, LocalDate day) {
    return days(action, day) > 0;
  }

  /** Returns the days since the due date of an open action; 0 when it is not overdue. */
  public static long days(ActionFields action, LocalDate day) {
    return action.status() == ActionStatus.OPEN ? daysPast(action.dueOn(), day) : 0;
  }

  /** Returns the days since a due date, whatever the action's status; 0 when it has not passed. */
  public static long daysPast(@Nullable LocalDate dueOn, LocalDate day) {
    return dueOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(dueOn, day));
  }

  /**
   * Returns the rule as an SQL condition.
   *
   * @param status the column of the status
   * @param dueOn the column of the due date
   * @param day the parameter that is the day
   */
  public static String sql(String status, String dueOn, String day) {
    return "(%s = 'OPEN' and %s < %s)".formatted(status, dueOn, day);
  }
}
