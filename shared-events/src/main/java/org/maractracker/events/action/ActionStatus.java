package org.maractracker.events.action;

/** Where an action stands. Only {@code COMPLETED} is done; the other three ends are not. */
public enum ActionStatus {
  OPEN,
  COMPLETED,
  UNACHIEVABLE,
  REMOVED,
  ENTERED_IN_ERROR
}
