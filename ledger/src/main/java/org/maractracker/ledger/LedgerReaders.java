package org.maractracker.ledger;

import java.util.Set;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Role;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/** Who may ask the ledger what. A hash tells nothing of what was hashed. */
final class LedgerReaders {

  private static final Set<Role> KEEPERS = Set.of(Role.COORDINATOR, Role.ADMINISTRATOR);

  private LedgerReaders() {}

  /**
   * Heads and proofs are for every member of any MARAC.
   *
   * @throws RuleViolated {@code forbidden} to anybody else
   */
  static void admitMember(Caller caller) {
    if (caller.memberships().isEmpty()) {
      throw new RuleViolated(ProblemCode.FORBIDDEN, "The ledger is for members of a MARAC.");
    }
  }

  /**
   * What is work for the system is for coordinators and administrators of any MARAC.
   *
   * @throws RuleViolated {@code forbidden} to anybody else
   */
  static void admitKeeper(Caller caller) {
    if (caller.memberships().stream().noneMatch(each -> KEEPERS.contains(each.role()))) {
      throw new RuleViolated(ProblemCode.FORBIDDEN, "This is for coordinators and administrators.");
    }
  }
}
