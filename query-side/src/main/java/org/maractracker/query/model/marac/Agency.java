package org.maractracker.query.model.marac;

import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.marac.AgencyKind;

/**
 * Agency of a MARAC. One that left stays listed, as its duties and its history do.
 *
 * @param joinedOn since when it is, or was when it left
 * @param leftOn when it left; null while it is a member
 */
public record Agency(
    String maracId,
    String agencyId,
    String name,
    AgencyKind kind,
    boolean member,
    PartialDate joinedOn,
    @Nullable PartialDate leftOn) {

  Agency leaving(PartialDate on) {
    return new Agency(maracId, agencyId, name, kind, false, joinedOn, on);
  }
}
