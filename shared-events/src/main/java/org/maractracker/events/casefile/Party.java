package org.maractracker.events.casefile;

/**
 * Capacity of a person in a case: whom a risk concerns, or an action protects or addresses
 * (Principle 6.2).
 */
public enum Party {
  ADULT_VICTIM,
  CHILD,
  PERPETRATOR,
  AGENCY_STAFF,
  OTHER_VULNERABLE
}
