package org.maractracker.caller;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Caller of a request: who is asking.
 *
 * @param subject the stable id: the token's {@code sub}
 * @param name the name at this moment, kept with every event
 * @param memberships all roles in all MARACs and, with an operator, in the installation
 */
public record Caller(String subject, String name, List<Membership> memberships) {

  public Caller {
    memberships = List.copyOf(memberships);
  }

  /**
   * Returns the caller with those memberships that count now: not where they are cut off, and that
   * of an agency only where it belongs to the MARAC (contract 4.5).
   */
  public Caller countedBy(MaracAccess access) {
    return new Caller(
        subject, name, memberships.stream().filter(each -> each.counts(subject, access)).toList());
  }

  /**
   * Returns whether the caller has any role at all in the MARAC; to anybody else it does not exist.
   */
  public boolean isMemberOf(String maracId) {
    return memberships.stream().anyMatch(membership -> membership.in(maracId));
  }

  /** Returns whether the caller runs the installation. */
  public boolean isOperator() {
    return memberships.contains(Membership.OPERATOR);
  }

  /** Finds the first membership in the MARAC with one of these roles. */
  public Optional<Membership> as(String maracId, Collection<Role> roles) {
    return memberships.stream()
        .filter(membership -> membership.in(maracId) && roles.contains(membership.role()))
        .findFirst();
  }

  public boolean has(String maracId, Role... roles) {
    return as(maracId, List.of(roles)).isPresent();
  }

  /** Returns whether this is the one role that the caller has in the MARAC. */
  public boolean hasOnly(String maracId, Role role) {
    return has(maracId, role)
        && memberships.stream()
            .noneMatch(membership -> membership.in(maracId) && membership.role() != role);
  }

  /**
   * Returns the agencies the caller stands for in the MARAC; empty for everybody but {@link
   * Role#AGENCY}.
   */
  public Set<String> agenciesIn(String maracId) {
    return memberships.stream()
        .filter(membership -> membership.in(maracId) && membership.role() == Role.AGENCY)
        .map(Membership::agencyId)
        .collect(Collectors.toUnmodifiableSet());
  }
}
