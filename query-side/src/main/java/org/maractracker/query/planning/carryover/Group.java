package org.maractracker.query.planning.carryover;

import org.maractracker.events.action.ActionStatus;
import org.maractracker.query.planning.plan.PlanAction;

/**
 * Group of an action that was not completed, as minutes list them (6.4, 6.5); each action is in
 * exactly one.
 */
enum Group {
  /** Reported as impossible, whatever the agency's reason. */
  CIRCUMSTANCES_CHANGED(1),
  /** Past its due date, or found not undertaken by a meeting since that date was set. */
  NOT_UNDERTAKEN(2),
  NOT_YET_DUE(3);

  private final int place;

  Group(int place) {
    this.place = place;
  }

  int place() {
    return place;
  }

  static Group of(PlanAction action, boolean past) {
    if (action.fields().status() == ActionStatus.UNACHIEVABLE) {
      return CIRCUMSTANCES_CHANGED;
    }
    return past || action.notUndertaken() ? NOT_UNDERTAKEN : NOT_YET_DUE;
  }
}
