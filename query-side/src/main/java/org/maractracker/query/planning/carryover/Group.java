package org.maractracker.query.planning.carryover;

import org.maractracker.events.action.ActionStatus;
import org.maractracker.query.planning.plan.PlanAction;

/** How minutes tell of an action that was not completed (6.4, 6.5); each is in exactly one. */
enum Group {
  /** It cannot be done, for whichever reason the agency reported. */
  CIRCUMSTANCES_CHANGED(1),
  /** Its day has passed, or a meeting has found it not undertaken since that day was set. */
  NOT_UNDERTAKEN(2),
  NOT_YET_DUE(3);

  private final int place;

  Group(int place) {
    this.place = place;
  }

  /** Where it stands among them. */
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
