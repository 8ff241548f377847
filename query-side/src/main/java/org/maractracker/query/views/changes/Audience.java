package org.maractracker.query.views.changes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.caller.MaracAccess;
import org.maractracker.caller.Membership;
import org.maractracker.caller.Role;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/**
 * Audience of one subscriber: the changes that it may hear of and asked for.
 *
 * @param subject the subscriber's stable id
 * @param whole the MARACs of which it hears everything
 * @param agencies the MARACs in which it hears only of its agencies' actions, and those agencies
 * @param about only changes that name this agency; null for all
 */
record Audience(
    String subject, Set<String> whole, Map<String, Set<String>> agencies, @Nullable String about) {

  private static final Set<Role> HEAR_ALL =
      Set.of(Role.COORDINATOR, Role.CHAIR, Role.REVIEWER, Role.DASHBOARD);

  /**
   * Returns what the caller may hear of and asks for.
   *
   * @param marac one MARAC only; null for all of the caller's
   * @throws RuleViolated {@code not-found} for a MARAC the caller is no member of, {@code
   *     forbidden} when the caller's roles hear of nothing
   */
  static Audience of(Caller caller, @Nullable String marac, @Nullable String about) {
    if (marac != null && !caller.isMemberOf(marac)) {
      throw new RuleViolated(ProblemCode.NOT_FOUND, "marac", "There is no such MARAC.");
    }
    List<Membership> asked =
        caller.memberships().stream()
            .filter(membership -> marac == null || membership.in(marac))
            .toList();
    Audience audience = of(caller.subject(), asked, about);
    if (audience.maracs().isEmpty()) {
      throw new RuleViolated(
          ProblemCode.FORBIDDEN, "Your role does not include hearing of cases and actions.");
    }
    return audience;
  }

  private static Audience of(String subject, List<Membership> memberships, @Nullable String about) {
    Set<String> whole = new HashSet<>();
    Map<String, Set<String>> agencies = new HashMap<>();
    for (Membership membership : memberships) {
      String agencyId = membership.agencyId();
      if (HEAR_ALL.contains(membership.role())) {
        whole.add(membership.maracId());
      } else if (agencyId != null) {
        agencies.computeIfAbsent(membership.maracId(), marac -> new HashSet<>()).add(agencyId);
      }
    }
    agencies.keySet().removeAll(whole);
    return new Audience(subject, Set.copyOf(whole), Map.copyOf(agencies), about);
  }

  /**
   * Returns the audience with what still counts now. Of a MARAC in which nothing does it hears
   * nothing, and it passes over what happens there.
   */
  Audience countedBy(MaracAccess access) {
    Set<String> admitted =
        whole.stream()
            .filter(marac -> access.admits(marac, subject, null))
            .collect(Collectors.toUnmodifiableSet());
    Map<String, Set<String>> now = new HashMap<>();
    whole.stream()
        .filter(marac -> !admitted.contains(marac))
        .forEach(marac -> now.put(marac, Set.of()));
    agencies.forEach((marac, all) ->
        now.put(
            marac,
            all.stream()
                .filter(agency -> access.admits(marac, subject, agency))
                .collect(Collectors.toUnmodifiableSet())));
    return new Audience(subject, admitted, now, about);
  }

  Set<String> maracs() {
    Set<String> all = new HashSet<>(whole);
    all.addAll(agencies.keySet());
    return all;
  }

  /** Returns whether it hears of the change, as far as the change itself tells. */
  boolean hears(Change change) {
    return (about == null || change.agencyIds().contains(about))
        && (whole.contains(change.maracId()) || concernsItsAgencies(change));
  }

  /** Returns whether it hears of the change only as long as its agencies may read the action. */
  boolean mustStillBeAllowed(Change change) {
    return !whole.contains(change.maracId());
  }

  /** Returns the agencies it acts for in a MARAC of which it does not hear everything. */
  Set<String> agenciesIn(String maracId) {
    return agencies.getOrDefault(maracId, Set.of());
  }

  private boolean concernsItsAgencies(Change change) {
    return change.aggregate().equals("Action")
        && agenciesIn(change.maracId()).stream().anyMatch(change.agencyIds()::contains);
  }
}
