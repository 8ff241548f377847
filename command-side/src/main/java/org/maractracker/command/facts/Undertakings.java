package org.maractracker.command.facts;

import java.util.List;
import java.util.UUID;

/** Lookup of what was undertaken at a meeting. */
public interface Undertakings {

  /** Returns whether an action was agreed or taken on at the meeting, whatever became of it. */
  boolean anyAt(UUID meetingId);

  /**
   * Returns the actions that the agency owns, or is partner in, since this meeting: open or ended.
   */
  List<UUID> at(UUID meetingId, String agencyId);
}
