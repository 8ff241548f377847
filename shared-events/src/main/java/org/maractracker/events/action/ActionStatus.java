package org.maractracker.events.action;

/** Status of an action. Only {@code COMPLETED} is done; the other three ends are not. */
public enum ActionStatus {
  OPEN,
  COMPLETED,
  UNACHIEVABLE,
  REMOVED,
  ENTERED_IN_ERROR
}
