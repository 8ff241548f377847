package org.maractracker.query.model.casefile;

/**
 * Status of a risk by its own events; whether an action is linked to it is known from the actions.
 */
public enum RiskStatus {
  OPEN,
  /** Noted as impossible to address, with the reason (Principle 6.1). */
  UNADDRESSED,
  /** Recorded by mistake; it stays visible as such. */
  ENTERED_IN_ERROR
}
