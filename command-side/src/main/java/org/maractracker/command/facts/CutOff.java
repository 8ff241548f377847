package org.maractracker.command.facts;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People and agencies that are cut off from a MARAC.
 *
 * @param people by their stable ids
 * @param agencies each with all who stand for it
 */
public record CutOff(Set<String> people, Set<String> agencies) {

  public static final CutOff NOBODY = new CutOff(Set.of(), Set.of());

  public CutOff {
    people = Set.copyOf(people);
    agencies = Set.copyOf(agencies);
  }

  /** Returns whether the person is cut off, or the agency they stand for. */
  public boolean includes(@Nullable String subject, @Nullable String agencyId) {
    return (subject != null && people.contains(subject))
        || (agencyId != null && agencies.contains(agencyId));
  }

  /** Returns this with a person, an agency or both. */
  public CutOff with(@Nullable String subject, @Nullable String agencyId) {
    return new CutOff(plus(people, subject), plus(agencies, agencyId));
  }

  /** Returns this without a person, an agency or both. */
  public CutOff without(@Nullable String subject, @Nullable String agencyId) {
    return new CutOff(minus(people, subject), minus(agencies, agencyId));
  }

  private static Set<String> plus(Set<String> all, @Nullable String one) {
    Set<String> more = new HashSet<>(all);
    if (one != null) {
      more.add(one);
    }
    return more;
  }

  private static Set<String> minus(Set<String> all, @Nullable String one) {
    Set<String> less = new HashSet<>(all);
    if (one != null) {
      less.remove(one);
    }
    return less;
  }
}
