package org.maractracker.query.documents.evidence;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.events.marac.LocalThreshold;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.store.events.RecordedEvent;

/**
 * A MARAC's settings, as far as evidence needs them.
 *
 * @param zone whose days its dates are
 * @param marking the protective marking of its papers; null when it uses none
 * @param thresholds from which share on it rates itself; empty when it does not
 */
record MaracSetup(
    String name, ZoneId zone, @Nullable String marking, List<LocalThreshold> thresholds) {

  /** The settings after the MARAC's next event. */
  static MaracSetup after(@Nullable MaracSetup before, RecordedEvent recorded) {
    return switch ((MaracEvent) recorded.event()) {
      case MaracEstablished e -> new MaracSetup(e.name(), ZoneId.of(e.timeZone()), null, List.of());
      case MaracSettingsChanged e -> {
        MaracSetup was = Objects.requireNonNull(before);
        yield new MaracSetup(e.name(), ZoneId.of(e.timeZone()), was.marking, was.thresholds);
      }
      case LocalPracticeChanged e -> {
        MaracSetup was = Objects.requireNonNull(before);
        yield new MaracSetup(was.name, was.zone, e.marking(), e.thresholds());
      }
      case AgencyJoined _, AgencyLeft _ -> Objects.requireNonNull(before);
    };
  }
}
