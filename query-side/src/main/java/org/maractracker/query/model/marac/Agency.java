package org.maractracker.query.model.marac;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.marac.AgencyKind;

/**
 * Agency of a MARAC. One that left stays listed, as its duties and its history do.
 *
 * @param aliases what else it is called in lists from before this system
 * @param joinedOn since when it is, or was when it left
 * @param leftOn when it left; null while it is a member
 */
public record Agency(
    String maracId,
    String agencyId,
    String name,
    AgencyKind kind,
    boolean member,
    List<String> aliases,
    PartialDate joinedOn,
    @Nullable PartialDate leftOn) {

  /** Copies the aliases; a row from before there were any has none. */
  public Agency {
    aliases = List.copyOf(Objects.requireNonNullElse(aliases, List.of()));
  }

  Agency called(List<String> others) {
    return new Agency(maracId, agencyId, name, kind, member, others, joinedOn, leftOn);
  }

  Agency leaving(PartialDate on) {
    return new Agency(maracId, agencyId, name, kind, false, aliases, joinedOn, on);
  }
}
