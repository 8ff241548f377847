package org.maractracker.query.documents.minutes;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.store.events.RecordedEvent;

/**
 * What minutes say of the MARAC itself.
 *
 * @param agencies the names of its agencies, by id, those that left among them
 * @param marking the protective marking of its papers; null when it uses none
 * @param statement the confidentiality statement its meetings open with; null when it has none
 */
record MaracSnapshot(
    String maracId,
    String name,
    ZoneId zone,
    Map<String, String> agencies,
    @Nullable String marking,
    @Nullable String statement) {

  static MaracSnapshot after(@Nullable MaracSnapshot before, RecordedEvent recorded) {
    return switch ((MaracEvent) recorded.event()) {
      case MaracEstablished e ->
          new MaracSnapshot(e.maracId(), e.name(), ZoneId.of(e.timeZone()), Map.of(), null, null);
      case MaracSettingsChanged e -> requireNonNull(before).named(e);
      case LocalPracticeChanged e -> requireNonNull(before).doing(e);
      case AgencyJoined e -> requireNonNull(before).joined(e);
      case AgencyLeft _ -> requireNonNull(before);
    };
  }

  private MaracSnapshot named(MaracSettingsChanged event) {
    ZoneId ofDays = ZoneId.of(event.timeZone());
    return new MaracSnapshot(maracId, event.name(), ofDays, agencies, marking, statement);
  }

  private MaracSnapshot doing(LocalPracticeChanged event) {
    return new MaracSnapshot(
        maracId, name, zone, agencies, event.marking(), event.confidentialityStatement());
  }

  private MaracSnapshot joined(AgencyJoined event) {
    Map<String, String> all = new TreeMap<>(agencies);
    all.put(event.agencyId(), event.name());
    return new MaracSnapshot(maracId, name, zone, all, marking, statement);
  }

  /** What an agency is called; its id when the MARAC never named it. */
  String agency(String agencyId) {
    return agencies.getOrDefault(agencyId, agencyId);
  }
}
