package org.maractracker.query.views.marac;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.MaracAccess;
import org.maractracker.events.EventTypes;
import org.maractracker.events.marac.AccessCutOff;
import org.maractracker.events.marac.AccessRestored;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.query.model.marac.CutOff;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Members of MARACs, and who is cut off, as they are stored now, whatever this view has read:
 * nothing is given once a leaving or a cut-off is stored, and all from when an agency has joined.
 */
@Component
class StoredAccess implements MaracAccess {

  private static final Set<String> CUT_OFF =
      Stream.of(AccessCutOff.class, AccessRestored.class)
          .map(type -> EventTypes.of(type).orElseThrow().name())
          .collect(Collectors.toUnmodifiableSet());

  private final EventArchive archive;

  StoredAccess(EventArchive archive) {
    this.archive = archive;
  }

  @Override
  public boolean admits(String maracId, String subject, @Nullable String agencyId) {
    List<RecordedEvent> said =
        archive.forFolding(List.of(maracId), agencyId == null ? CUT_OFF : Set.of());
    return !cutOff(said).includes(subject, agencyId)
        && (agencyId == null || isMember(said, agencyId));
  }

  private static CutOff cutOff(List<RecordedEvent> said) {
    CutOff cutOff = CutOff.NOBODY;
    for (RecordedEvent recorded : said) {
      cutOff = cutOff.after((MaracEvent) recorded.event());
    }
    return cutOff;
  }

  private static boolean isMember(List<RecordedEvent> history, String agencyId) {
    MaracState marac = null;
    for (RecordedEvent recorded : history) {
      marac = MaracState.after(marac, recorded);
    }
    return marac != null && marac.members().contains(agencyId);
  }
}
