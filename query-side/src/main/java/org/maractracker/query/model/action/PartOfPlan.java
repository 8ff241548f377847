package org.maractracker.query.model.action;

import org.maractracker.events.action.ActionStatus;

/** Rule on which actions count as part of a plan. */
public final class PartOfPlan {

  private PartOfPlan() {}

  /**
   * Returns false for actions removed from the plan or entered in error, which are only counted as
   * such.
   */
  public static boolean counts(ActionStatus status) {
    return switch (status) {
      case OPEN, COMPLETED, UNACHIEVABLE -> true;
      case REMOVED, ENTERED_IN_ERROR -> false;
    };
  }
}
