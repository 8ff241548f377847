package org.maractracker.query.carryover;

/** What a meeting has decided about an action. */
enum Decided {
  /** It was carried to this meeting, or to a later one. */
  CARRIED_OVER,
  REMOVED,
  MINUTED
}
