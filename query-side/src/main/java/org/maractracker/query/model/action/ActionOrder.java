package org.maractracker.query.model.action;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * Sort order of a list of actions: by a day, and then by the action's id.
 *
 * @param column the column of the day; never null in a row the list shows
 * @param day returns the same day of an action
 */
public record ActionOrder(
    Function<ActionTables, String> column, Function<ActionState, LocalDate> day) {

  /** By due date; actions without one come last. */
  public static final ActionOrder BY_DUE_DATE =
      new ActionOrder(ActionTables::due, ActionColumns::sortOn);
}
