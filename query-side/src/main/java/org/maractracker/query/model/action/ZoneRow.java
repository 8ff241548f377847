package org.maractracker.query.model.action;

import org.jspecify.annotations.Nullable;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.query.engine.view.Versioned;
import org.maractracker.store.events.RecordedEvent;

/** Whose days a MARAC's dates are. */
public record ZoneRow(String maracId, String timeZone, long version) implements Versioned {

  public static @Nullable ZoneRow after(@Nullable ZoneRow before, RecordedEvent recorded) {
    return switch ((MaracEvent) recorded.event()) {
      case MaracEstablished e -> new ZoneRow(e.maracId(), e.timeZone(), recorded.version());
      case MaracSettingsChanged e -> new ZoneRow(e.maracId(), e.timeZone(), recorded.version());
      case LocalPracticeChanged _, AgencyJoined _, AgencyLeft _ -> before;
    };
  }
}
