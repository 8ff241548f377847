package org.maractracker.command.action;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Day by which an action is due.
 *
 * @param dueOn the last day in time; null for an imported action without one
 * @param revised whether it is no longer the day that was agreed
 */
record Deadline(@Nullable LocalDate dueOn, boolean revised) {

  static final Deadline NONE = new Deadline(null, false);

  static Deadline agreed(@Nullable LocalDate dueOn) {
    return new Deadline(dueOn, false);
  }

  static Deadline revised(LocalDate dueOn) {
    return new Deadline(dueOn, true);
  }

  /**
   * Returns by how many days something done then is late; 0 when in time or when nothing was due. A
   * month or year has the benefit of the doubt: it counts from its first day.
   */
  int daysLate(PartialDate done) {
    return dueOn == null
        ? 0
        : Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(dueOn, done.firstDay())));
  }
}
