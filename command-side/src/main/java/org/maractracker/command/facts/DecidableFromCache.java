package org.maractracker.command.facts;

import java.util.Set;
import java.util.UUID;

/**
 * Command to a meeting that is first decided on what is cached of the meeting, its MARAC and these
 * cases (docs/decisions/008-agree-from-memory-refuse-from-the-store.md). What it stores is compared
 * at the commit; where it is refused, or has nothing to store, it is decided again on what is
 * stored.
 */
public interface DecidableFromCache {

  UUID meetingId();

  Set<UUID> caseIds();
}
