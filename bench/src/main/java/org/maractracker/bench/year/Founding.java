package org.maractracker.bench.year;

import java.time.LocalDateTime;
import org.maractracker.command.marac.AdmitAgency;
import org.maractracker.command.marac.ChangeMaracSettings;
import org.maractracker.command.marac.EstablishMarac;
import org.maractracker.command.marac.LetAgencyLeave;
import org.maractracker.events.marac.AgencyKind;

/**
 * Founding of the MARAC: an agency of each kind, as in the embedded default, and a small charity
 * that joins, loses its funding and comes back. The charity takes no actions.
 */
final class Founding {

  private static final String CHARITY = "harbour-project";

  private Founding() {}

  static void tell(Story story, YearOutline outline) {
    Actor founder = Actor.administrator(story.maracId);
    LocalDateTime at = outline.from().atTime(9, 0);
    String name = "Northshire";
    story.tell(at, founder, new EstablishMarac(story.maracId, name, Story.ZONE, 12, null));
    for (Agency agency : Agency.ALL) {
      at = at.plusMinutes(2);
      story.tell(at, founder, joining(story, agency.id(), agency.name(), agency.kind()));
    }
    charity(story, founder, at);
    story.tell(
        at.plusDays(20),
        story.coordinator,
        new ChangeMaracSettings(story.maracId, "Northshire MARAC", Story.ZONE, 12, null));
  }

  private static void charity(Story story, Actor founder, LocalDateTime at) {
    AdmitAgency joining = joining(story, CHARITY, "Harbour Project", AgencyKind.VOLUNTARY);
    story.tell(at.plusMinutes(5), founder, joining);
    story.tell(at.plusDays(40), founder, new LetAgencyLeave(story.maracId, CHARITY, null));
    story.tell(at.plusDays(160), founder, joining);
  }

  private static AdmitAgency joining(Story story, String id, String name, AgencyKind kind) {
    return new AdmitAgency(story.maracId, id, name, kind, null);
  }
}
