package org.maractracker.events.action;

/** Whose mailbox a reminder went to. */
public enum ReminderRecipient {
  /** The agency that is to do something. */
  AGENCY,
  /** The MARAC's coordinator: the agency let it pass, or has no mailbox. */
  COORDINATOR,
  /** The MARAC's steering group: that did not help either. */
  STEERING_GROUP
}
