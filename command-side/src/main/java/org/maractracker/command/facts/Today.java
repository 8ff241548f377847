package org.maractracker.command.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.problem.Faults;
import org.maractracker.problem.ProblemCode;

/**
 * Today's date in a MARAC's zone, and what follows from it: what is recorded has happened.
 *
 * @param date the day
 */
public record Today(LocalDate date) {

  /** Returns when it happened: the date given, or else today. Gathers {@code date-in-future}. */
  public PartialDate unlessTold(@Nullable PartialDate told, Faults faults) {
    if (told == null) {
      return PartialDate.of(date);
    }
    refuseFuture(told, "occurredOn", faults);
    return told;
  }

  /**
   * Returns the same as {@link #unlessTold(PartialDate, Faults)}, where nothing else can be wrong.
   */
  public PartialDate unlessTold(@Nullable PartialDate told) {
    Faults faults = new Faults();
    PartialDate when = unlessTold(told, faults);
    faults.refuseIfAny();
    return when;
  }

  /** Returns whether the day is still to come. */
  public boolean isToCome(LocalDate day) {
    return day.isAfter(date);
  }

  /**
   * Gathers {@code date-in-future} when even the first day it can have been is still to come: a
   * month or year has the benefit of the doubt.
   */
  public void refuseFuture(PartialDate when, String field, Faults faults) {
    faults.addIf(
        isToCome(when.firstDay()),
        field,
        ProblemCode.DATE_IN_FUTURE,
        "This date is still to come; only what has happened can be recorded.");
  }
}
