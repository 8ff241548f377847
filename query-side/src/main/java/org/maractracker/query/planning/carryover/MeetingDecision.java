package org.maractracker.query.planning.carryover;

/** Decision of a meeting about an action. */
enum MeetingDecision {
  /** Carried to this meeting, or to a later one. */
  CARRIED_OVER,
  REMOVED,
  MINUTED
}
