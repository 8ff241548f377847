package org.maractracker.query.asof;

import java.time.Instant;
import java.time.LocalDate;
import org.maractracker.store.events.RecordedEvent;

/**
 * Event with its place on both axes.
 *
 * @param day the day it counts by
 */
record DatedEvent(LocalDate day, RecordedEvent recorded) {

  /** Returns the instant it was recorded. */
  Instant told() {
    return recorded.recordedAt();
  }

  boolean begins() {
    return recorded.version() == 0;
  }
}
