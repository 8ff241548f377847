package org.maractracker.command.facts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maractracker.events.EventTypes;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Register of who belongs to a MARAC, as it is stored now, for what is judged before a decision.
 * What a decision itself rests on it reads from {@link Facts}.
 */
@Component
public final class CurrentMembers {

  private static final Set<String> TYPES =
      Stream.of(AgencyJoined.class, AgencyLeft.class)
          .map(type -> EventTypes.of(type).orElseThrow().name())
          .collect(Collectors.toUnmodifiableSet());

  private final EventArchive archive;

  CurrentMembers(EventArchive archive) {
    this.archive = archive;
  }

  /** Returns whether the agency is a member of the MARAC now; false for a MARAC there is not. */
  public boolean include(String maracId, String agencyId) {
    List<MaracEvent> history =
        archive.forFolding(List.of(maracId), TYPES).stream()
            .map(RecordedEvent::event)
            .map(MaracEvent.class::cast)
            .toList();
    return MaracFacts.of(history).members().contains(agencyId);
  }
}
