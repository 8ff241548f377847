package org.maractracker.command.warning;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.maractracker.command.warning.Warning.Reference;

/** Register in which every question finds these actions of one case. */
record Plan(UUID caseId, List<UUID> actions) implements PlanLookup {

  @Override
  public List<Reference> ofCases(Collection<UUID> caseIds) {
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

  private List<Reference> references() {
    return actions.stream().map(each -> new Reference(caseId, each)).toList();
  }
}
