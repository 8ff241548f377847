package org.maractracker.command.web;

import java.util.List;
import org.maractracker.caller.Membership;
import org.maractracker.caller.Role;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/**
 * Grant of a caller: the memberships in which they may do something.
 *
 * @param memberships in which of their memberships, at least one, the foremost first
 */
record GrantedRoles(List<Membership> memberships) {

  Membership foremost() {
    return memberships.getFirst();
  }

  /**
   * Returns the membership in which the caller speaks for an agency: coordinator and chair for any,
   * an agency for itself alone.
   *
   * @throws RuleViolated {@code forbidden}
   */
  Membership speakingFor(String agencyId) {
    return memberships.stream()
        .filter(as -> as.role() != Role.AGENCY || agencyId.equals(as.agencyId()))
        .findFirst()
        .orElseThrow(() ->
            new RuleViolated(
                ProblemCode.FORBIDDEN,
                "agencyId",
                "An agency acknowledges and confirms for itself alone."));
  }
}
