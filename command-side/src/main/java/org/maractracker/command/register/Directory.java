package org.maractracker.command.register;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where things belong; always as the last committed event left it. A meeting or a case is of one
 * MARAC for good.
 */
public interface Directory {

  /** Whether there is a MARAC with this id. */
  boolean isMarac(String maracId);

  /** The MARAC a meeting belongs to; empty when there is no such meeting. */
  Optional<String> maracOfMeeting(UUID meetingId);

  /** The MARAC a case belongs to; empty when there is no such case. */
  Optional<String> maracOfCase(UUID caseId);

  /** Where an action belongs and whom it concerns; empty when there is no such action. */
  Optional<ActionEntry> action(UUID actionId);

  /**
   * An action's entry.
   *
   * @param maracId the MARAC it belongs to
   * @param concerned the agencies that own it or are partners in it now
   * @param formerOwners the agencies that owned it before
   */
  record ActionEntry(String maracId, Set<String> concerned, Set<String> formerOwners) {}
}
