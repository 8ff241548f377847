package org.maractracker.query.model.action;

import java.util.Collections;
import java.util.Set;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Role;

/**
 * Read access of a caller to the actions of one MARAC (contract 4.5). A caller with several roles
 * sees what any of them may.
 *
 * @param whole everything: COORDINATOR, CHAIR, REVIEWER
 * @param agencies the agencies the caller acts for: whole actions that they own or are partners in,
 *     and those they owned before as they were when they passed on
 * @param counted every action, without free text and names, on lists only: DASHBOARD
 */
public record ReadAccess(boolean whole, Set<String> agencies, boolean counted) {

  public static ReadAccess of(Caller caller, String maracId) {
    return new ReadAccess(
        caller.has(maracId, Role.COORDINATOR, Role.CHAIR, Role.REVIEWER),
        caller.agenciesIn(maracId),
        caller.has(maracId, Role.DASHBOARD));
  }

  /** Returns whether the caller may look at lists at all; an ADMINISTRATOR may not. */
  public boolean seesLists() {
    return seesEveryRow() || !agencies.isEmpty();
  }

  boolean seesEveryRow() {
    return whole || counted;
  }

  /** Returns whether the caller may read all of the action and its history. */
  public boolean reads(ActionState action) {
    return whole || !Collections.disjoint(agencies, action.concerned());
  }

  /** Returns whether the caller may read the action as it was when it passed on. */
  public boolean readsAsPassedOn(ActionState action) {
    return !reads(action) && !Collections.disjoint(agencies, action.ownership().formerOwners());
  }
}
