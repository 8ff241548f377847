package org.maractracker.events.action;

/** Reason why a reminder of an open action is sent. */
public enum ReminderOccasion {
  /** The due date is near, and not past. */
  DUE_SOON,
  /** The due date is past. */
  OVERDUE,
  /** The next meeting is near, and nobody has reported the action's status. */
  STATUS_NOT_REPORTED,
  /** The action is done jointly, and a partner has not confirmed the arrangements. */
  JOINT_UNCONFIRMED,
  /** The owner has not said that it knows of the action. */
  UNACKNOWLEDGED
}
