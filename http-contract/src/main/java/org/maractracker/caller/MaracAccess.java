package org.maractracker.caller;

import org.jspecify.annotations.Nullable;

/** Register of whose claims count in each MARAC now. */
@FunctionalInterface
public interface MaracAccess {

  /**
   * Returns whether a claim counts: of a person who is not cut off, for no agency or for one that
   * is a member and is not cut off either. In a MARAC there is not, none for an agency does.
   *
   * @param agencyId the agency stood for; null for a role of a person alone
   */
  boolean admits(String maracId, String subject, @Nullable String agencyId);
}
