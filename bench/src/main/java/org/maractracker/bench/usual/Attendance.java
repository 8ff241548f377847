package org.maractracker.bench.usual;

/** Attendance of an agency at a meeting. */
enum Attendance {
  PRESENT,
  APOLOGIES,
  ABSENT
}
