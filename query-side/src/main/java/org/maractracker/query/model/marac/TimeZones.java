package org.maractracker.query.model.marac;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
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
import org.maractracker.store.events.RecordedEvent;

/**
 * History of one MARAC's time zones. It decides by which day an event counts, wherever days since
 * an event are counted or a past day is asked for.
 *
 * @param since each zone, by the position of the event that set it
 */
public record TimeZones(NavigableMap<Long, ZoneId> since) {

  /** Zone of a MARAC whose beginning is not known. */
  public static final ZoneId DEFAULT = ZoneId.of("Europe/London");

  /** History before the MARAC was established. */
  public static final TimeZones NONE = new TimeZones(new TreeMap<>());

  public TimeZones {
    since = Collections.unmodifiableNavigableMap(new TreeMap<>(since));
  }

  /** Returns the history with what an event of the MARAC says of its zone. */
  public TimeZones after(MaracEvent event, long position) {
    return switch (event) {
      case MaracEstablished e -> set(position, ZoneId.of(e.timeZone()));
      case MaracSettingsChanged e -> set(position, ZoneId.of(e.timeZone()));
      case LocalPracticeChanged _,
          AgencyJoined _,
          AgencyLeft _,
          AgencyAliasesChanged _,
          AccessCutOff _,
          AccessRestored _ ->
          this;
    };
  }

  private TimeZones set(long position, ZoneId zone) {
    Map.Entry<Long, ZoneId> before = since.floorEntry(position);
    if (before != null && before.getValue().equals(zone)) {
      return this;
    }
    NavigableMap<Long, ZoneId> more = new TreeMap<>(since);
    more.put(position, zone);
    return new TimeZones(more);
  }

  /**
   * Returns the day an event counts by: the day it happened; when only a month or a year is known,
   * its last day or the day it was recorded, whichever is earlier. That day is the MARAC's, in the
   * zone it had then.
   */
  public LocalDate day(RecordedEvent recorded) {
    PartialDate happened = recorded.event().occurredOn();
    if (!happened.imprecise()) {
      return happened.firstDay();
    }
    LocalDate told = LocalDate.ofInstant(recorded.recordedAt(), at(recorded.position()));
    return happened.lastDay().isBefore(told) ? happened.lastDay() : told;
  }

  private ZoneId at(long position) {
    Map.Entry<Long, ZoneId> set = since.floorEntry(position);
    return set == null ? DEFAULT : set.getValue();
  }
}
