package org.maractracker.query.asof;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.query.model.marac.TimeZones;
import org.maractracker.store.events.RecordedEvent;

/** Time zones of the MARACs whose events are being dated, each loaded when first needed. */
final class TimeZoneHistory {

  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = BitemporalPeriod.END_OF_DAYS.minusDays(1);

  private final Function<String, List<DatedEvent>> trails;
  private final Map<String, TimeZones> byMarac = new HashMap<>();

  /**
   * @param trails loads the history of a MARAC; called once for each
   */
  TimeZoneHistory(Function<String, List<DatedEvent>> trails) {
    this.trails = trails;
  }

  /** Adds an event of a MARAC that has just been recorded. */
  void note(MaracEvent event, long position) {
    byMarac.put(event.maracId(), zones(event.maracId()).after(event, position));
  }

  private TimeZones zones(String maracId) {
    TimeZones known = byMarac.get(maracId);
    if (known == null) {
      known = TimeZones.NONE;
      for (DatedEvent each : trails.apply(maracId)) {
        known = known.after((MaracEvent) each.recorded().event(), each.recorded().position());
      }
      byMarac.put(maracId, known);
    }
    return known;
  }

  /** Returns the day an event counts by, within the days that a database and a period can hold. */
  LocalDate day(RecordedEvent recorded, String maracId) {
    return kept(zones(maracId).day(recorded));
  }

  /** Returns the day, within the days that a database and a period can hold. */
  static LocalDate kept(LocalDate day) {
    LocalDate notBefore = day.isBefore(FIRST) ? FIRST : day;
    return notBefore.isAfter(LAST) ? LAST : notBefore;
  }
}
