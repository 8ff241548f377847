package org.maractracker.command.action;

import java.util.Optional;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionLinkedToCase;
import org.maractracker.events.action.ActionOwnerAssigned;
import org.maractracker.problem.ProblemCode;

/** What an imported action's list left open, and what is told of it afterwards. */
final class ListGaps {

  private final ActionState state;
  private final ActionRules rules;

  ListGaps(ActionState state, ActionRules rules) {
    this.state = state;
    this.rules = rules;
  }

  /** Returns the owner's naming; empty when it owns the action already. */
  Optional<ActionOwnerAssigned> filled(AssignOwner c) {
    boolean owned = state.hasOwner() && state.owner().equals(c.agencyId());
    requireImported();
    if (!owned) {
      rules.faults.addIf(
          state.imported && state.hasOwner(),
          "agencyId",
          ProblemCode.NOT_IMPORTED,
          "The action has an owner. Hand it to another agency by a reallocation.");
      rules.requireMember(c.agencyId(), "agencyId");
    }
    PartialDate when = rules.when(c.occurredOn());
    return owned
        ? Optional.empty()
        : Optional.of(new ActionOwnerAssigned(c.actionId(), c.agencyId(), when));
  }

  /** Returns the link; empty when it is linked to the case already. */
  Optional<ActionLinkedToCase> filled(LinkToCase c) {
    rules.requireCaseOfMarac(c.caseId());
    requireImported();
    boolean linked = c.caseId().equals(state.caseId);
    rules.faults.addIf(
        state.imported && state.caseId != null && !linked,
        "caseId",
        ProblemCode.CASE_ALREADY_LINKED,
        "The action belongs to another case already.");
    PartialDate when = rules.when(c.occurredOn());
    return linked
        ? Optional.empty()
        : Optional.of(new ActionLinkedToCase(c.actionId(), c.caseId(), when));
  }

  private void requireImported() {
    rules.faults.addIf(
        !state.imported,
        null,
        ProblemCode.NOT_IMPORTED,
        "The action was agreed here: its case and its owner are those it was agreed with.");
  }
}
