package org.maractracker.query.asof;

import java.time.Instant;
import java.time.LocalDate;
import org.maractracker.store.events.RecordedEvent;

/**
 * An event where it stands on both axes.
 *
 * @param day the day it counts by
 */
record DatedEvent(LocalDate day, RecordedEvent recorded) {

  /** The instant it was recorded. */
  Instant told() {
    return recorded.recordedAt();
  }

  /** Whether it is the one that its action, meeting, case or MARAC began with. */
  boolean begins() {
    return recorded.version() == 0;
  }
}
