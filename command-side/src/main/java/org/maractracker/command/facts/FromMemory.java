package org.maractracker.command.facts;

import java.util.Set;
import java.util.UUID;

/**
 * A command to a meeting that is first decided on what is remembered of the meeting, its MARAC and
 * these cases (docs/decisions/008-agreed-from-memory.md). Only for one that either stores events or
 * is refused: what is stored is compared at the commit, and a refusal is not believed before it was
 * decided again on what is stored; one that quietly changes nothing would be neither.
 */
public interface FromMemory {

  UUID meetingId();

  Set<UUID> caseIds();
}
