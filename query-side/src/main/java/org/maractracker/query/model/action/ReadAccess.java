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
 * @param agencies the agencies the caller acts for: whole actions that they own, are partners in or
 *     owned before
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

  /** Returns whether the caller may read the action and its history. */
  public boolean reads(ActionState action) {
    Ownership ownership = action.ownership();
    return whole
        || !Collections.disjoint(agencies, ownership.concerned())
        || !Collections.disjoint(agencies, ownership.formerOwners());
  }
}
