package org.maractracker.events.action;

/** Why an open action is reminded of. */
public enum ReminderOccasion {
  /** Its due date is near, and not past. */
  DUE_SOON,
  /** Its due date is past. */
  OVERDUE,
  /** The next meeting is near, and nobody has said how it stands. */
  STATUS_NOT_REPORTED,
  /** It is done jointly, and a partner has not confirmed the arrangements. */
  JOINT_UNCONFIRMED,
  /** Its owner has not said that it knows of it. */
  UNACKNOWLEDGED
}
