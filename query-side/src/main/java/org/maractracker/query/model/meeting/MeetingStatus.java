package org.maractracker.query.model.meeting;

/** Where a meeting stands. */
public enum MeetingStatus {
  SCHEDULED,
  /** Over: only addenda are added. */
  CLOSED,
  /** Will not sit; its day is free again. */
  CANCELLED
}
