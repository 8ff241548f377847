package org.maractracker.query.views.outstanding;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.events.marac.Reminding;
import org.maractracker.query.engine.view.Versioned;
import org.maractracker.store.events.RecordedEvent;

/**
 * A MARAC, as far as it reminds.
 *
 * @param timeZone the IANA zone whose days and hours count
 * @param marking the protective marking of its papers; null when it uses none
 * @param reminding when it reminds and whom; null when it does not
 * @param members the agencies that belong to it now, in order of their ids
 */
public record RemindingMarac(
    String maracId,
    String name,
    String timeZone,
    @Nullable String marking,
    @Nullable Reminding reminding,
    List<String> members,
    long version)
    implements Versioned {

  public RemindingMarac {
    members = List.copyOf(members);
  }

  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }

  static RemindingMarac after(@Nullable RemindingMarac before, RecordedEvent recorded) {
    long version = recorded.version();
    return switch ((MaracEvent) recorded.event()) {
      case MaracEstablished e ->
          new RemindingMarac(e.maracId(), e.name(), e.timeZone(), null, null, List.of(), version);
      case MaracSettingsChanged e -> requireNonNull(before).called(e, version);
      case LocalPracticeChanged e -> requireNonNull(before).doing(e, version);
      case AgencyJoined e -> requireNonNull(before).with(e.agencyId(), version);
      case AgencyLeft e -> requireNonNull(before).without(e.agencyId(), version);
    };
  }

  private RemindingMarac called(MaracSettingsChanged event, long next) {
    return new RemindingMarac(
        maracId, event.name(), event.timeZone(), marking, reminding, members, next);
  }

  private RemindingMarac doing(LocalPracticeChanged event, long next) {
    return new RemindingMarac(
        maracId, name, timeZone, event.marking(), event.reminding(), members, next);
  }

  private RemindingMarac with(String agencyId, long next) {
    TreeSet<String> more = new TreeSet<>(members);
    more.add(agencyId);
    return of(List.copyOf(more), next);
  }

  private RemindingMarac without(String agencyId, long next) {
    return of(members.stream().filter(each -> !each.equals(agencyId)).toList(), next);
  }

  private RemindingMarac of(List<String> agencies, long next) {
    return new RemindingMarac(maracId, name, timeZone, marking, reminding, agencies, next);
  }
}
