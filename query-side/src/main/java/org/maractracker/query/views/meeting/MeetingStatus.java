package org.maractracker.query.views.meeting;

/** Where a meeting stands. */
enum MeetingStatus {
  SCHEDULED,
  /** Over: only addenda are added. */
  CLOSED,
  /** Will not sit; its day is free again. */
  CANCELLED
}
