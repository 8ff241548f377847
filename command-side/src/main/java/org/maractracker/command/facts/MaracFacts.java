package org.maractracker.command.facts;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 */
public record MaracFacts(ZoneId timeZone, Set<String> members) {

  public MaracFacts {
    members = Set.copyOf(members);
  }

  static MaracFacts of(List<MaracEvent> history) {
    ZoneId timeZone = ZoneId.of("UTC");
    Set<String> members = new HashSet<>();
    for (MaracEvent event : history) {
      switch (event) {
        case MaracEstablished e -> timeZone = ZoneId.of(e.timeZone());
        case MaracSettingsChanged e -> timeZone = ZoneId.of(e.timeZone());
        case LocalPracticeChanged _ -> {}
        case AgencyJoined e -> members.add(e.agencyId());
        case AgencyLeft e -> members.remove(e.agencyId());
      }
    }
    return new MaracFacts(timeZone, members);
  }
}
