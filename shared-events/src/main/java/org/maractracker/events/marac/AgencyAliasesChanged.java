package org.maractracker.events.marac;

import java.util.List;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Change of what else an agency is called in lists from before this system: "Pol" for the police.
 *
 * @param maracId the MARAC
 * @param agencyId the agency
 * @param aliases all of them, as a whole
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "AgencyAliasesChanged", revision = 1, former = 0)
public record AgencyAliasesChanged(
    String maracId, String agencyId, List<String> aliases, PartialDate occurredOn)
    implements MaracEvent {
  public AgencyAliasesChanged {
    aliases = List.copyOf(aliases);
  }
}
