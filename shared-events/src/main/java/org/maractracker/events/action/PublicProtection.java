package org.maractracker.events.action;

/**
 * Other public protection process that an action is linked to (Principle 6.2; reflective prompts).
 */
public enum PublicProtection {
  MAPPA,
  CHILD_PROTECTION,
  ADULT_SAFEGUARDING,
  MATAC,
  DISCLOSURE_SCHEME,
  OTHER
}
