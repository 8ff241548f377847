package org.maractracker.query.asof;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.query.model.action.TimeZones;
import org.maractracker.store.events.RecordedEvent;

/** Time zones of the MARACs whose events are being dated, each loaded when it is first needed. */
final class TimeZoneHistory {

  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = BitemporalPeriod.END_OF_DAYS.minusDays(1);

  private final Function<String, List<DatedEvent>> trails;
  private final Map<String, TimeZones> byMarac = new HashMap<>();

  /**
   * @param trails what happened to a MARAC; asked once for each, when it is needed
   */
  TimeZoneHistory(Function<String, List<DatedEvent>> trails) {
    this.trails = trails;
  }

  /** Takes note of what has just been recorded of a MARAC. */
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

  /** The day an event counts by, within the days that a database and a period can hold. */
  LocalDate day(RecordedEvent recorded, String maracId) {
    return kept(zones(maracId).day(recorded));
  }

  /** Within the days that a database and a span can hold. */
  static LocalDate kept(LocalDate day) {
    LocalDate notBefore = day.isBefore(FIRST) ? FIRST : day;
    return notBefore.isAfter(LAST) ? LAST : notBefore;
  }
}
