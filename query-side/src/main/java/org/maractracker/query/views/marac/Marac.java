package org.maractracker.query.views.marac;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.store.events.RecordedEvent;

/**
 * A MARAC as its events have left it.
 *
 * @param localPractice what it does in its own way; null when it has not said
 * @param agencies members and former members, in order of their ids
 * @param version its last event
 * @param position where that event stands in the store
 */
record Marac(
    String maracId,
    String name,
    String timeZone,
    int repeatWindowMonths,
    @Nullable LocalPractice localPractice,
    List<Agency> agencies,
    long version,
    long position) {

  /** What it does in its own way. */
  LocalPractice practice() {
    return Objects.requireNonNullElse(localPractice, LocalPractice.NONE);
  }

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
                  null,
                  List.of(),
                  0,
                  0);
          case MaracSettingsChanged event -> Objects.requireNonNull(before).changed(event);
          case LocalPracticeChanged event -> Objects.requireNonNull(before).doing(event);
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
        localPractice,
        agencies,
        version,
        position);
  }

  private Marac doing(LocalPracticeChanged event) {
    return new Marac(
        maracId,
        name,
        timeZone,
        repeatWindowMonths,
        LocalPractice.of(event),
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
    return new Marac(
        maracId, name, timeZone, repeatWindowMonths, localPractice, all, version, position);
  }

  private Marac at(RecordedEvent event) {
    return new Marac(
        maracId,
        name,
        timeZone,
        repeatWindowMonths,
        localPractice,
        agencies,
        event.version(),
        event.position());
  }
}
