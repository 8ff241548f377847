package org.maractracker.query.model.casefile;

/**
 * What has been said of a risk itself; whether an action is linked to it is said by the actions.
 */
public enum RiskStatus {
  OPEN,
  /** It cannot be addressed, and why is noted (Principle 6.1). */
  UNADDRESSED,
  /** It should never have been recorded. It stays visible as such. */
  ENTERED_IN_ERROR
}
