package org.maractracker.query.model.meeting;

public enum MeetingStatus {
  SCHEDULED,
  /** Closed: only addenda can be added. */
  CLOSED,
  /** Will not sit; its day is free again. */
  CANCELLED
}
