package org.maractracker.query.model.action;

import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.view.Versioned;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.store.events.RecordedEvent;

/**
 * Row of a MARAC's time zone: all that a view of actions keeps of a MARAC.
 *
 * @param version the last event that changed this
 */
record ZoneRow(String maracId, String timeZone, long version) implements Versioned {

  static ZoneRow after(@Nullable ZoneRow before, RecordedEvent recorded) {
    MaracState known = before == null ? null : MaracState.inZone(before.maracId, before.timeZone);
    MaracState after = MaracState.after(known, recorded);
    return before != null && before.timeZone.equals(after.timeZone())
        ? before
        : new ZoneRow(after.maracId(), after.timeZone(), recorded.version());
  }
}
