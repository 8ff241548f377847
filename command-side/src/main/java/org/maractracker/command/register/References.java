package org.maractracker.command.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Lookup of ids by the names that people use; always as the last committed event left it. */
public interface References {

  /**
   * Finds the MARAC's case with that number, as people write numbers: "N-1 ", "n-1" and one with an
   * en dash are one. One that only looks like it, as "26 1 12" looks like "26 11 2", is another
   * case's: whoever matches by it would be guessing. Of several that were one before such were
   * refused it is the one that is spelled so.
   */
  Optional<UUID> caseWith(String maracId, String reference);

  /** Finds the MARAC's meeting on that day; a cancelled one is none. */
  Optional<UUID> meetingOn(String maracId, LocalDate day);
}
