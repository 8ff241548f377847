package org.maractracker.query.asof;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.maractracker.events.PartialDate;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.query.model.action.ActionContext;
import org.maractracker.store.events.RecordedEvent;

/** Whose days each MARAC's dates were, when. */
final class TimeZoneHistory {

  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = BitemporalPeriod.END_OF_DAYS.minusDays(1);

  private final Function<String, List<DatedEvent>> trails;

  /** By the position of the event that set the zone. */
  private final Map<String, NavigableMap<Long, ZoneId>> byMarac = new HashMap<>();

  /**
   * @param trails what happened to a MARAC; asked once for each, when it is needed
   */
  TimeZoneHistory(Function<String, List<DatedEvent>> trails) {
    this.trails = trails;
  }

  /** Takes note of what has just been recorded of a MARAC. */
  void note(MaracEvent event, long position) {
    zones(event.maracId());
    set(event, position);
  }

  private void set(MaracEvent event, long position) {
    switch (event) {
      case MaracEstablished e -> set(e.maracId(), position, e.timeZone());
      case MaracSettingsChanged e -> set(e.maracId(), position, e.timeZone());
      case LocalPracticeChanged _, AgencyJoined _, AgencyLeft _ -> {}
    }
  }

  private void set(String maracId, long position, String zone) {
    byMarac.computeIfAbsent(maracId, id -> new TreeMap<>()).put(position, ZoneId.of(zone));
  }

  private NavigableMap<Long, ZoneId> zones(String maracId) {
    NavigableMap<Long, ZoneId> known = byMarac.get(maracId);
    if (known == null) {
      known = new TreeMap<>();
      byMarac.put(maracId, known);
      trails
          .apply(maracId)
          .forEach(each -> set((MaracEvent) each.recorded().event(), each.recorded().position()));
    }
    return known;
  }

  /**
   * The day an event counts by: the day it happened; when only a month or a year is known, its last
   * day or the day it was recorded, whichever is earlier. That day is the MARAC's, in the zone it
   * had then.
   */
  LocalDate day(RecordedEvent recorded, String maracId) {
    PartialDate happened = recorded.event().occurredOn();
    if (!happened.imprecise()) {
      return kept(happened.firstDay());
    }
    LocalDate told = LocalDate.ofInstant(recorded.recordedAt(), at(maracId, recorded.position()));
    return kept(happened.lastDay().isBefore(told) ? happened.lastDay() : told);
  }

  private ZoneId at(String maracId, long position) {
    Map.Entry<Long, ZoneId> set = zones(maracId).floorEntry(position);
    return set == null ? ActionContext.DEFAULT_ZONE : set.getValue();
  }

  /** Within the days that a database and a span can hold. */
  static LocalDate kept(LocalDate day) {
    LocalDate notBefore = day.isBefore(FIRST) ? FIRST : day;
    return notBefore.isAfter(LAST) ? LAST : notBefore;
  }
}
