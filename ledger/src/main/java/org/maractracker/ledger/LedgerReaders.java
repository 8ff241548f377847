package org.maractracker.ledger;

import org.maractracker.caller.Caller;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/** Access rule of the ledger. A hash reveals nothing of what was hashed. */
final class LedgerReaders {

  private LedgerReaders() {}

  /**
   * Admits every member of any MARAC and operators, who may read heads and proofs.
   *
   * @throws RuleViolated {@code forbidden} to anybody else
   */
  static void admitMember(Caller caller) {
    if (caller.memberships().isEmpty()) {
      throw new RuleViolated(ProblemCode.FORBIDDEN, "The ledger is for members of a MARAC.");
    }
  }

  /**
   * Admits operators, who may start work in the system.
   *
   * @throws RuleViolated {@code forbidden} to anybody else
   */
  static void admitOperator(Caller caller) {
    if (!caller.isOperator()) {
      throw new RuleViolated(ProblemCode.FORBIDDEN, "This is the operator's.");
    }
  }
}
