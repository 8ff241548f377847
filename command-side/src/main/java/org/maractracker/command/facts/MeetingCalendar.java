package org.maractracker.command.facts;

import java.time.LocalDate;
import java.util.Optional;

/** The days on which a MARAC's meetings are to sit; cancelled ones are not among them. */
public interface MeetingCalendar {

  /** The first scheduled day strictly after the given one. */
  Optional<LocalDate> nextAfter(String maracId, LocalDate day);
}
