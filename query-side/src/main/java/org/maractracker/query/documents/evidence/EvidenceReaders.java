package org.maractracker.query.documents.evidence;

import org.maractracker.caller.Caller;
import org.maractracker.caller.Role;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/** Access rule for evidence (contract 4.5). */
final class EvidenceReaders {

  /**
   * View that finds the actions, for the present too, so that present and past are counted alike.
   */
  static final String VIEW = "past";

  private EvidenceReaders() {}

  /**
   * Requires a COORDINATOR, CHAIR or REVIEWER of the MARAC.
   *
   * @throws RuleViolated {@code not-found} when the caller is no member, else {@code forbidden}
   */
  static void require(Caller caller, String maracId) {
    if (!caller.isMemberOf(maracId)) {
      throw unknown();
    }
    if (!caller.has(maracId, Role.COORDINATOR, Role.CHAIR, Role.REVIEWER)) {
      throw new RuleViolated(ProblemCode.FORBIDDEN, "Your role does not allow this.");
    }
  }

  static RuleViolated unknown() {
    return new RuleViolated(ProblemCode.NOT_FOUND, "maracId", "There is no such MARAC.");
  }
}
