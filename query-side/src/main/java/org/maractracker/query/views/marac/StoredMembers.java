package org.maractracker.query.views.marac;

import java.util.List;
import java.util.Set;
import org.maractracker.caller.AgencyMembers;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.query.model.action.EventNames;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Members of MARACs as they are stored now, whatever this view has read: an agency gets nothing
 * once its leaving is stored, and all from when it has joined.
 */
@Component
class StoredMembers implements AgencyMembers {

  private static final Set<String> TYPES =
      Set.of(EventNames.of(AgencyJoined.class), EventNames.of(AgencyLeft.class));

  private final EventArchive archive;

  StoredMembers(EventArchive archive) {
    this.archive = archive;
  }

  @Override
  public boolean include(String maracId, String agencyId) {
    boolean member = false;
    for (RecordedEvent recorded : archive.forFolding(List.of(maracId), TYPES)) {
      switch (recorded.event()) {
        case AgencyJoined joined when joined.agencyId().equals(agencyId) -> member = true;
        case AgencyLeft left when left.agencyId().equals(agencyId) -> member = false;
        default -> {
          // It is about another agency.
        }
      }
    }
    return member;
  }
}
