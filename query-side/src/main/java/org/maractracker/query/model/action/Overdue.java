package org.maractracker.query.model.action;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionStatus;

/**
 * The rule what is overdue: an open action is from the day after its due date; on the due date
 * itself it is in time, and without one it never is.
 */
public final class Overdue {

  private Overdue() {}

  /** Whether it is overdue on that day. */
  public static boolean is(ActionFields action, LocalDate day) {
    return days(action, day) > 0;
  }

  /** Days since the due date of an open action; 0 when it is not overdue. */
  public static long days(ActionFields action, LocalDate day) {
    return action.status() == ActionStatus.OPEN ? daysPast(action.dueOn(), day) : 0;
  }

  /** Days since a due date, whatever became of the action; 0 when it has not passed. */
  public static long daysPast(@Nullable LocalDate dueOn, LocalDate day) {
    return dueOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(dueOn, day));
  }

  /**
   * The same, asked of rows.
   *
   * @param status the column of the status
   * @param dueOn the column of the due date
   * @param day the parameter that is the day
   */
  public static String sql(String status, String dueOn, String day) {
    return "(%s = 'OPEN' and %s < %s)".formatted(status, dueOn, day);
  }
}
