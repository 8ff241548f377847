package org.maractracker.query.model.action;

import org.maractracker.events.action.ActionStatus;

/** The rule which actions count as part of a plan. */
public final class PartOfPlan {

  private PartOfPlan() {}

  /** What was removed from the plan, or should never have been on it, counts only as such. */
  public static boolean counts(ActionStatus status) {
    return switch (status) {
      case OPEN, COMPLETED, UNACHIEVABLE -> true;
      case REMOVED, ENTERED_IN_ERROR -> false;
    };
  }
}
