package org.maractracker.events.meeting;

/**
 * Kind of attendance. Only {@code PRESENT} is attendance: apologies are absence, with or without
 * information sent.
 */
public enum Attendance {
  PRESENT,
  APOLOGIES,
  ABSENT,
  OBSERVER
}
