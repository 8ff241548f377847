package org.maractracker.command.warning;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.maractracker.command.warning.Warning.Reference;

/** Lookup of actions by what they are for and whose they are, open or ended. */
public interface PlanLookup {

  /** Returns the actions of these cases, by case. */
  List<Reference> ofCases(Collection<UUID> caseIds);

  /** Returns the actions that an agency owns, or is partner in, by case. */
  List<Reference> ofAgency(String maracId, String agencyId);

  /** Returns those that an agency owns, or is partner in, since a meeting. */
  List<Reference> undertakenAt(UUID meetingId, String agencyId);
}
