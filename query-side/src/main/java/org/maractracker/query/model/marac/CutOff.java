package org.maractracker.query.model.marac;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.marac.AccessCutOff;
import org.maractracker.events.marac.AccessRestored;
import org.maractracker.events.marac.AgencyAliasesChanged;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.marac.MaracSettingsChanged;

/**
 * People and agencies that are cut off from a MARAC: the fold of those of its events that say so,
 * apart from the rest, as it is asked for with every request.
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
  public boolean includes(String subject, @Nullable String agencyId) {
    return people.contains(subject) || (agencyId != null && agencies.contains(agencyId));
  }

  /** Returns who is cut off after an event. */
  public CutOff after(MaracEvent event) {
    return switch (event) {
      case AccessCutOff e -> new CutOff(plus(people, e.subject()), plus(agencies, e.agencyId()));
      case AccessRestored e ->
          new CutOff(minus(people, e.subject()), minus(agencies, e.agencyId()));
      case MaracEstablished _,
          MaracSettingsChanged _,
          LocalPracticeChanged _,
          AgencyJoined _,
          AgencyLeft _,
          AgencyAliasesChanged _ ->
          this;
    };
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
