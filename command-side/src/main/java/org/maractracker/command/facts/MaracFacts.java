package org.maractracker.command.facts;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
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
 * Facts about a MARAC that other aggregates need.
 *
 * @param timeZone the zone whose days its dates are
 * @param members the agencies that are members now
 * @param cutOff who is cut off now
 */
public record MaracFacts(ZoneId timeZone, Set<String> members, CutOff cutOff) {

  public MaracFacts {
    members = Set.copyOf(members);
  }

  /** Returns whether a person's claim counts, for an agency or for none (contract 4.5). */
  public boolean admits(String subject, @Nullable String agencyId) {
    return !cutOff.includes(subject, agencyId) && (agencyId == null || members.contains(agencyId));
  }

  static MaracFacts of(List<MaracEvent> history) {
    ZoneId timeZone = ZoneId.of("UTC");
    Set<String> members = new HashSet<>();
    CutOff cutOff = CutOff.NOBODY;
    for (MaracEvent event : history) {
      switch (event) {
        case MaracEstablished e -> timeZone = ZoneId.of(e.timeZone());
        case MaracSettingsChanged e -> timeZone = ZoneId.of(e.timeZone());
        case LocalPracticeChanged _, AgencyAliasesChanged _ -> {}
        case AgencyJoined e -> members.add(e.agencyId());
        case AgencyLeft e -> members.remove(e.agencyId());
        case AccessCutOff e -> cutOff = cutOff.with(e.subject(), e.agencyId());
        case AccessRestored e -> cutOff = cutOff.without(e.subject(), e.agencyId());
      }
    }
    return new MaracFacts(timeZone, members, cutOff);
  }
}
