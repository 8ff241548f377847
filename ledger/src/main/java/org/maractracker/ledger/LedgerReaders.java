package org.maractracker.ledger;

import java.util.Set;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Role;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/** Access rule of the ledger. A hash reveals nothing of what was hashed. */
final class LedgerReaders {

  private static final Set<Role> KEEPERS = Set.of(Role.COORDINATOR, Role.ADMINISTRATOR);

  private LedgerReaders() {}

  /**
   * Admits every member of any MARAC, who may read heads and proofs.
   *
   * @throws RuleViolated {@code forbidden} to anybody else
   */
  static void admitMember(Caller caller) {
    if (caller.memberships().isEmpty()) {
      throw new RuleViolated(ProblemCode.FORBIDDEN, "The ledger is for members of a MARAC.");
    }
  }

  /**
   * Admits coordinators and administrators of any MARAC, who may start work in the system.
   *
   * @throws RuleViolated {@code forbidden} to anybody else
   */
  static void admitKeeper(Caller caller) {
    if (caller.memberships().stream().noneMatch(each -> KEEPERS.contains(each.role()))) {
      throw new RuleViolated(ProblemCode.FORBIDDEN, "This is for coordinators and administrators.");
    }
  }
}
