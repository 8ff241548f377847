package org.maractracker.events.action;

/** Reason why an action could not be achieved (Principle 6.5). */
public enum UnachievableReason {
  CIRCUMSTANCES_CHANGED,
  RESOURCE_UNAVAILABLE,
  OUTSIDE_POWERS,
  UNSAFE_TO_PROCEED,
  OTHER
}
