package org.maractracker.caller;

import org.jspecify.annotations.Nullable;

/**
 * Role of a caller in one MARAC, as one entry of the claim {@code marac_roles} says it: {@code
 * <maracId>:<role>[:<agencyId>]}; or that of an operator, who is in none.
 *
 * @param maracId the MARAC, or {@link #EVERY_MARAC} for the demo administrator; empty for {@link
 *     Role#OPERATOR}
 * @param role the role in it
 * @param agencyId the agency stood for; never null for {@link Role#AGENCY}, and always null
 *     otherwise
 */
public record Membership(String maracId, Role role, @Nullable String agencyId) {

  /** Id that stands for every MARAC there is or will be; no token's claim can say it. */
  public static final String EVERY_MARAC = "*";

  /** Role of the installation: in no MARAC. */
  public static final Membership OPERATOR = new Membership("", Role.OPERATOR, null);

  public boolean in(String marac) {
    return maracId.equals(marac) || maracId.equals(EVERY_MARAC);
  }

  /**
   * Returns whether it counts now for this person. That of every MARAC and that of the installation
   * always do: nobody is cut off from them.
   */
  public boolean counts(String subject, MaracAccess access) {
    return maracId.equals(EVERY_MARAC)
        || equals(OPERATOR)
        || access.admits(maracId, subject, agencyId);
  }
}
