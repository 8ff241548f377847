package org.maractracker.query.marac;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.store.RecordedEvent;

/**
 * A MARAC as its events have left it.
 *
 * @param agencies members and former members, in order of their ids
 * @param version its last event
 * @param position where that event stands in the store
 */
record Marac(
    String maracId,
    String name,
    String timeZone,
    int repeatWindowMonths,
    List<Agency> agencies,
    long version,
    long position) {

  /** The MARAC after the next event; one already applied changes nothing. */
  static Marac after(@Nullable Marac before, RecordedEvent recorded) {
    if (before != null && recorded.version() <= before.version) {
      return before;
    }
    Marac after =
        switch ((MaracEvent) recorded.event()) {
          case MaracEstablished event ->
              new Marac(
                  event.maracId(),
                  event.name(),
                  event.timeZone(),
                  event.repeatWindowMonths(),
                  List.of(),
                  0,
                  0);
          case MaracSettingsChanged event -> Objects.requireNonNull(before).changed(event);
          case AgencyJoined event -> Objects.requireNonNull(before).joined(event);
          case AgencyLeft event ->
              Objects.requireNonNull(before).left(event.agencyId(), event.occurredOn());
        };
    return after.at(recorded);
  }

  private Marac changed(MaracSettingsChanged event) {
    return new Marac(
        maracId,
        event.name(),
        event.timeZone(),
        event.repeatWindowMonths(),
        agencies,
        version,
        position);
  }

  /** Also a member's new name or kind: it then keeps the day it joined. */
  private Marac joined(AgencyJoined event) {
    PartialDate joinedOn =
        agency(event.agencyId())
            .filter(Agency::member)
            .map(Agency::joinedOn)
            .orElse(event.occurredOn());
    return with(
        new Agency(maracId, event.agencyId(), event.name(), event.kind(), true, joinedOn, null));
  }

  private Marac left(String agencyId, PartialDate leftOn) {
    return agency(agencyId).map(agency -> with(agency.leaving(leftOn))).orElse(this);
  }

  private Optional<Agency> agency(String agencyId) {
    return agencies.stream().filter(agency -> agency.agencyId().equals(agencyId)).findFirst();
  }

  private Marac with(Agency agency) {
    List<Agency> all =
        Stream.concat(
                agencies.stream().filter(other -> !other.agencyId().equals(agency.agencyId())),
                Stream.of(agency))
            .sorted(Comparator.comparing(Agency::agencyId))
            .toList();
    return new Marac(maracId, name, timeZone, repeatWindowMonths, all, version, position);
  }

  private Marac at(RecordedEvent event) {
    return new Marac(
        maracId, name, timeZone, repeatWindowMonths, agencies, event.version(), event.position());
  }
}
