package org.maractracker.query.evidence;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * An action and the day it was agreed.
 *
 * @param day that of its meeting; without one, the first day it can have been
 */
record DatedAction(PlannedAction action, LocalDate day) {

  static DatedAction of(PlannedAction action, Map<UUID, LocalDate> meetings) {
    UUID meetingId = action.fields().meetingId();
    LocalDate ofMeeting = meetingId == null ? null : meetings.get(meetingId);
    return new DatedAction(
        action,
        Objects.requireNonNullElseGet(ofMeeting, () -> action.fields().agreedOn().firstDay()));
  }
}
