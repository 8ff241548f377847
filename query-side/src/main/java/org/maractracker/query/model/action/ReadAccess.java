package org.maractracker.query.model.action;

import java.util.Collections;
import java.util.Set;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Role;

/**
 * What a caller may see of the actions of one MARAC (contract 4.5). Somebody with several roles
 * sees what any of them may.
 *
 * @param whole everything: COORDINATOR, CHAIR, REVIEWER
 * @param agencies the agencies stood for: whole the actions they own, are partners in or owned
 *     before
 * @param counted every action, without free text and names, on lists only: DASHBOARD
 */
public record ReadAccess(boolean whole, Set<String> agencies, boolean counted) {

  public static ReadAccess of(Caller caller, String maracId) {
    return new ReadAccess(
        caller.has(maracId, Role.COORDINATOR, Role.CHAIR, Role.REVIEWER),
        caller.agenciesIn(maracId),
        caller.has(maracId, Role.DASHBOARD));
  }

  /** Whether there is a list at all to look at; not for an ADMINISTRATOR. */
  public boolean seesLists() {
    return seesEveryRow() || !agencies.isEmpty();
  }

  boolean seesEveryRow() {
    return whole || counted;
  }

  /** Whether the action and its history may be read. */
  public boolean reads(ActionState action) {
    Ownership ownership = action.ownership();
    return whole
        || !Collections.disjoint(agencies, ownership.concerned())
        || !Collections.disjoint(agencies, ownership.formerOwners());
  }
}
