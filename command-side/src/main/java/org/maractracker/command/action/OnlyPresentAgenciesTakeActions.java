package org.maractracker.command.action;

import java.util.List;
import java.util.Set;
import org.maractracker.problem.Faults;
import org.maractracker.problem.ProblemCode;

/**
 * Rule on the owners of actions: "Actions must not be allocated to an agency unless they are in
 * attendance at the MARAC meeting" (reflective prompts). Apologies are absence, with or without
 * information sent; so is observing, and so is not being on the list.
 *
 * @param members the agencies that are members of the MARAC now
 * @param present the agencies in attendance at the meeting
 */
public record OnlyPresentAgenciesTakeActions(Set<String> members, Set<String> present) {

  public OnlyPresentAgenciesTakeActions {
    members = Set.copyOf(members);
    present = Set.copyOf(present);
  }

  /** Gathers {@code agency-unknown}, or else {@code agency-not-in-attendance}. */
  public void judge(String agencyId, String field, Faults faults) {
    if (!members.contains(agencyId)) {
      faults.add(
          field, ProblemCode.AGENCY_UNKNOWN, "The agency is not a current member of the MARAC.");
    } else if (!present.contains(agencyId)) {
      faults.add(
          field,
          ProblemCode.AGENCY_NOT_IN_ATTENDANCE,
          "The agency was not present at the meeting. Give the action to one that was, or leave it"
              + " off the plan.");
    }
  }

  /**
   * Gathers what is wrong with the partners of a joint action; {@code not-a-partner} for its lead.
   *
   * @param lead the owner
   * @param field where the request lists the partners
   */
  public void judgePartners(String lead, List<String> partners, String field, Faults faults) {
    for (int i = 0; i < partners.size(); i++) {
      String at = field + "[" + i + "]";
      if (partners.get(i).equals(lead)) {
        faults.add(at, ProblemCode.NOT_A_PARTNER, "The agency leads the action; it is no partner.");
      } else {
        judge(partners.get(i), at, faults);
      }
    }
  }
}
