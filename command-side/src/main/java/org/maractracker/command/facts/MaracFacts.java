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
 * What others need to know of a MARAC.
 *
 * @param timeZone the zone whose days its dates are
 * @param members the agencies that are members now
 */
public record MaracFacts(ZoneId timeZone, Set<String> members) {

  public MaracFacts {
    members = Set.copyOf(members);
  }

  static MaracFacts of(List<MaracEvent> history) {
    MaracFacts facts = new MaracFacts(ZoneId.of("UTC"), Set.of());
    for (MaracEvent event : history) {
      facts = facts.after(event);
    }
    return facts;
  }

  private MaracFacts after(MaracEvent event) {
    return switch (event) {
      case MaracEstablished e -> new MaracFacts(ZoneId.of(e.timeZone()), members);
      case MaracSettingsChanged e -> new MaracFacts(ZoneId.of(e.timeZone()), members);
      case LocalPracticeChanged _ -> this;
      case AgencyJoined e -> {
        Set<String> more = new HashSet<>(members);
        more.add(e.agencyId());
        yield new MaracFacts(timeZone, more);
      }
      case AgencyLeft e -> {
        Set<String> fewer = new HashSet<>(members);
        fewer.remove(e.agencyId());
        yield new MaracFacts(timeZone, fewer);
      }
    };
  }
}
