package org.maractracker.query.planning.earlier;

import org.maractracker.query.planning.plan.PlanAction;

/** Result of an action in one word; late stays late, even when it was reopened since (6.4). */
enum Result {
  DONE_IN_TIME,
  DONE_LATE,
  UNACHIEVABLE,
  /** Found so by a meeting, and not done since. */
  NOT_UNDERTAKEN,
  OPEN,
  REMOVED,
  ENTERED_IN_ERROR;

  static Result of(PlanAction action) {
    return switch (action.fields().status()) {
      case OPEN -> action.fields().notUndertaken().isEmpty() ? OPEN : NOT_UNDERTAKEN;
      case COMPLETED ->
          Boolean.TRUE.equals(action.fields().completedLate()) ? DONE_LATE : DONE_IN_TIME;
      case UNACHIEVABLE -> UNACHIEVABLE;
      case REMOVED -> REMOVED;
      case ENTERED_IN_ERROR -> ENTERED_IN_ERROR;
    };
  }
}
