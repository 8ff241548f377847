package org.maractracker.query.planning.carryover;

/** What a meeting has decided about an action. */
enum MeetingDecision {
  /** It was carried to this meeting, or to a later one. */
  CARRIED_OVER,
  REMOVED,
  MINUTED
}
