package org.maractracker.command.warning;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.maractracker.command.warning.Warning.Reference;

/** Register in which every question finds these actions. */
record Plan(List<Worded> actions) implements PlanLookup {

  /** Returns a register of actions of the police, for one case. */
  static Plan of(UUID caseId, List<UUID> actions) {
    return new Plan(actions.stream().map(each -> new Worded(each, caseId, "police", "")).toList());
  }

  @Override
  public List<Reference> ofCase(UUID caseId) {
    return references();
  }

  @Override
  public List<Reference> ofAgency(String maracId, String agencyId) {
    return references();
  }

  @Override
  public List<Reference> undertakenAt(UUID meetingId, String agencyId) {
    return references();
  }

  @Override
  public List<Worded> worded(Collection<UUID> caseIds, Collection<String> words) {
    return actions;
  }

  private List<Reference> references() {
    return actions.stream().map(each -> new Reference(each.caseId(), each.actionId())).toList();
  }
}
