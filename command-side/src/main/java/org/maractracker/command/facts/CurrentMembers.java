package org.maractracker.command.facts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.EventTypes;
import org.maractracker.events.marac.AccessCutOff;
import org.maractracker.events.marac.AccessRestored;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Register of who belongs to a MARAC and who is cut off from it, as it is stored now, for what is
 * judged before a decision. What a decision itself rests on it reads from {@link Facts}.
 */
@Component
public final class CurrentMembers {

  private static final Set<String> CUT_OFF =
      names(List.of(AccessCutOff.class, AccessRestored.class));
  private static final Set<String> ALL =
      names(
          List.of(AccessCutOff.class, AccessRestored.class, AgencyJoined.class, AgencyLeft.class));

  private final EventArchive archive;

  CurrentMembers(EventArchive archive) {
    this.archive = archive;
  }

  private static Set<String> names(List<Class<? extends MaracEvent>> types) {
    return types.stream()
        .map(type -> EventTypes.of(type).orElseThrow().name())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns whether the agency is a member of the MARAC now; false for a MARAC there is not. */
  public boolean include(String maracId, String agencyId) {
    return facts(maracId, ALL).members().contains(agencyId);
  }

  /** Returns whether a claim counts in the MARAC now, as {@code MaracAccess} has it. */
  public boolean admit(String maracId, String subject, @Nullable String agencyId) {
    return facts(maracId, agencyId == null ? CUT_OFF : ALL).admits(subject, agencyId);
  }

  private MaracFacts facts(String maracId, Set<String> types) {
    return MaracFacts.of(
        archive.forFolding(List.of(maracId), types).stream()
            .map(RecordedEvent::event)
            .map(MaracEvent.class::cast)
            .toList());
  }
}
