package org.maractracker.query.views.marac;

import org.maractracker.caller.AgencyMembers;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/**
 * Members of MARACs as they are stored now, whatever this view has read: an agency gets nothing
 * once its leaving is stored, and all from when it has joined.
 */
@Component
class StoredMembers implements AgencyMembers {

  private final EventArchive archive;

  StoredMembers(EventArchive archive) {
    this.archive = archive;
  }

  @Override
  public boolean include(String maracId, String agencyId) {
    MaracState marac = null;
    for (RecordedEvent recorded : archive.ofAggregate(maracId, 0)) {
      marac = MaracState.after(marac, recorded);
    }
    return marac != null && marac.members().contains(agencyId);
  }
}
