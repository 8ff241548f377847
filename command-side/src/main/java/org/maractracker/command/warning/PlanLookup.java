package org.maractracker.command.warning;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.maractracker.command.warning.Warning.Reference;

/** Lookup of actions by what they are for, what they say and whose they are, open or ended. */
public interface PlanLookup {

  /** Returns the actions of a case. */
  List<Reference> ofCase(UUID caseId);

  /** Returns the actions that an agency owns, or is partner in, by case. */
  List<Reference> ofAgency(String maracId, String agencyId);

  /** Returns those that an agency owns, or is partner in, since a meeting. */
  List<Reference> undertakenAt(UUID meetingId, String agencyId);

  /**
   * Returns actions of these cases that say one of these things; where there are very many, some.
   *
   * @param words keys of descriptions ({@link Likeness#key})
   */
  List<Worded> worded(Collection<UUID> caseIds, Collection<String> words);

  /**
   * Action with its owner and what it says.
   *
   * @param words the key of its description
   */
  record Worded(UUID actionId, UUID caseId, String agencyId, String words) {

    boolean saysTheSameAs(Worded other) {
      return caseId.equals(other.caseId)
          && agencyId.equals(other.agencyId)
          && words.equals(other.words);
    }
  }
}
