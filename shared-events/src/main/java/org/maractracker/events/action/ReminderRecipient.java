package org.maractracker.events.action;

/** Kind of mailbox that a reminder went to. */
public enum ReminderRecipient {
  /** The agency that is to do something. */
  AGENCY,
  /** The MARAC's coordinator: the agency let the reminder pass, or has no mailbox. */
  COORDINATOR,
  /** The MARAC's steering group: reminding the coordinator did not help either. */
  STEERING_GROUP
}
