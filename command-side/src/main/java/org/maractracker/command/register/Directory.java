package org.maractracker.command.register;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Directory of where things belong; always as the last committed event left it. A meeting or a case
 * belongs to one MARAC for good.
 */
public interface Directory {

  /** Returns whether there is a MARAC with this id. */
  boolean isMarac(String maracId);

  /** Finds the MARAC a meeting belongs to; empty when there is no such meeting. */
  Optional<String> maracOfMeeting(UUID meetingId);

  /** Finds the MARAC a case belongs to; empty when there is no such case. */
  Optional<String> maracOfCase(UUID caseId);

  /** Finds where an action belongs and whom it concerns; empty when there is no such action. */
  Optional<ActionEntry> action(UUID actionId);

  /**
   * Entry of an action.
   *
   * @param maracId the MARAC it belongs to
   * @param concerned the agencies that own it or are partners in it now
   * @param formerOwners the agencies that owned it before
   */
  record ActionEntry(String maracId, Set<String> concerned, Set<String> formerOwners) {}
}
