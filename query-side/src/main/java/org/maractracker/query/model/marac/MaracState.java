package org.maractracker.query.model.marac;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.marac.AccessCutOff;
import org.maractracker.events.marac.AccessRestored;
import org.maractracker.events.marac.AgencyAliasesChanged;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.query.engine.view.Versioned;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.store.events.RecordedEvent;

/**
 * State of a MARAC: the fold of its events up to one of them. It applies history and never judges
 * it.
 *
 * @param timeZone the IANA zone in which its days are counted
 * @param repeatWindowMonths within how many months of the earlier referral a new one is a repeat
 * @param localPractice what it does in its own way; null when it has not said
 * @param agencies members and former members, in order of their ids
 * @param zones all time zones it ever had
 * @param version the version of the last event
 * @param position the position of the last event
 */
public record MaracState(
    String maracId,
    String name,
    String timeZone,
    int repeatWindowMonths,
    @Nullable LocalPractice localPractice,
    List<Agency> agencies,
    TimeZones zones,
    long version,
    long position)
    implements Versioned {

  public MaracState {
    agencies = List.copyOf(agencies);
  }

  /** Returns a MARAC of which only the zone is known: for rows that keep no more of it. */
  public static MaracState inZone(String maracId, String timeZone) {
    return new MaracState(maracId, "", timeZone, 0, null, List.of(), TimeZones.NONE, -1, -1);
  }

  /**
   * Returns the MARAC after an event; one it has seen before changes nothing.
   *
   * @param before the MARAC before it; null before its first
   */
  public static MaracState after(@Nullable MaracState before, RecordedEvent recorded) {
    if (before != null && recorded.version() <= before.version) {
      return before;
    }
    MaracEvent event = (MaracEvent) recorded.event();
    MaracState after =
        event instanceof MaracEstablished established
            ? established(established)
            : requireNonNull(before, "A MARAC's history begins with its establishing").after(event);
    return new MaracState(
        after.maracId,
        after.name,
        after.timeZone,
        after.repeatWindowMonths,
        after.localPractice,
        after.agencies,
        zones(before).after(event, recorded.position()),
        recorded.version(),
        recorded.position());
  }

  private static TimeZones zones(@Nullable MaracState before) {
    return before == null ? TimeZones.NONE : before.zones;
  }

  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }

  public LocalPractice practice() {
    return requireNonNullElse(localPractice, LocalPractice.NONE);
  }

  /** Returns the agencies that belong to it now, in order of their ids. */
  public List<String> members() {
    return agencies.stream().filter(Agency::member).map(Agency::agencyId).toList();
  }

  /** Returns the agency's name; its id when the MARAC never named it. */
  public String nameOf(String agencyId) {
    return agency(agencyId).map(Agency::name).orElse(agencyId);
  }

  /**
   * Returns whether the later case is a repeat: a further incident between the same victim and
   * perpetrator within the window of the earlier referral (SafeLives). Where the incident's date
   * was not said, the referral's counts; where nothing was said of the perpetrator, it is the same.
   */
  public boolean isRepeat(CaseState earlier, CaseState later) {
    return !Boolean.FALSE.equals(later.samePerpetrator())
        && isInWindow(
            earlier.referredOn(), requireNonNullElse(later.incidentOn(), later.referredOn()));
  }

  /**
   * Returns whether a date falls in the window that the earlier referral opened, its last day
   * included. Where only a month or a year is known, it does when it may have.
   */
  boolean isInWindow(PartialDate earlier, PartialDate later) {
    return !later.firstDay().isAfter(earlier.lastDay().plusMonths(repeatWindowMonths))
        && !later.lastDay().isBefore(earlier.firstDay());
  }

  private static MaracState established(MaracEstablished event) {
    return new MaracState(
        event.maracId(),
        event.name(),
        event.timeZone(),
        event.repeatWindowMonths(),
        null,
        List.of(),
        TimeZones.NONE,
        0,
        0);
  }

  private MaracState after(MaracEvent event) {
    return switch (event) {
      case MaracEstablished established -> established(established);
      case MaracSettingsChanged changed -> changed(changed);
      case LocalPracticeChanged changed -> with(LocalPractice.of(changed), agencies);
      case AgencyJoined joined -> with(joined(joined));
      case AgencyLeft left ->
          agency(left.agencyId())
              .map(agency -> with(agency.leaving(left.occurredOn())))
              .orElse(this);
      case AgencyAliasesChanged changed ->
          agency(changed.agencyId())
              .map(agency -> with(agency.called(changed.aliases())))
              .orElse(this);
      case AccessCutOff _, AccessRestored _ -> this;
    };
  }

  private MaracState changed(MaracSettingsChanged event) {
    return new MaracState(
        maracId,
        event.name(),
        event.timeZone(),
        event.repeatWindowMonths(),
        localPractice,
        agencies,
        zones,
        version,
        position);
  }

  /** Adds the agency, or gives a member its new name or kind: it then keeps the day it joined. */
  private Agency joined(AgencyJoined event) {
    PartialDate joinedOn =
        agency(event.agencyId())
            .filter(Agency::member)
            .map(Agency::joinedOn)
            .orElse(event.occurredOn());
    List<String> aliases = agency(event.agencyId()).map(Agency::aliases).orElse(List.of());
    return new Agency(
        maracId, event.agencyId(), event.name(), event.kind(), true, aliases, joinedOn, null);
  }

  private Optional<Agency> agency(String agencyId) {
    return agencies.stream().filter(agency -> agency.agencyId().equals(agencyId)).findFirst();
  }

  private MaracState with(Agency agency) {
    return with(
        localPractice,
        Stream.concat(
                agencies.stream().filter(other -> !other.agencyId().equals(agency.agencyId())),
                Stream.of(agency))
            .sorted(Comparator.comparing(Agency::agencyId))
            .toList());
  }

  private MaracState with(@Nullable LocalPractice practice, List<Agency> all) {
    return new MaracState(
        maracId, name, timeZone, repeatWindowMonths, practice, all, zones, version, position);
  }
}
