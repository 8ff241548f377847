package org.maractracker.command.facts;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Calendar of the days on which a MARAC's meetings are to sit; cancelled ones are not among them.
 */
public interface MeetingCalendar {

  /** Finds the first scheduled day strictly after the given one. */
  Optional<LocalDate> nextAfter(String maracId, LocalDate day);
}
