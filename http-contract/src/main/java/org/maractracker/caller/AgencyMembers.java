package org.maractracker.caller;

/** Register of the agencies that belong to each MARAC now. */
@FunctionalInterface
public interface AgencyMembers {

  /** Returns whether the agency is a member of the MARAC now; false for a MARAC there is not. */
  boolean include(String maracId, String agencyId);
}
