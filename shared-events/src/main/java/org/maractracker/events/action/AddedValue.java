package org.maractracker.events.action;

/**
 * Answer to whether an action should have happened anyway, or exists because the agencies met
 * (reflective prompts).
 */
public enum AddedValue {
  BUSINESS_AS_USUAL,
  MARAC_SPECIFIC
}
