package org.maractracker.bench.year;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Collector of steps: added in any order, returned in the order of time. */
final class Story {

  static final ZoneId ZONE = ZoneId.of("Europe/London");

  final String maracId;
  final Actor coordinator;
  final Actor chair;
  final Words words;
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Actor> agencies = new HashMap<>();

  Story(String maracId, Words words) {
    this.maracId = maracId;
    this.words = words;
    coordinator = Actor.coordinator(maracId);
    chair = Actor.chair(maracId);
    Agency.ALL.forEach(agency -> agencies.put(agency.id(), Actor.agency(maracId, agency)));
  }

  Actor agency(String id) {
    return agencies.getOrDefault(id, coordinator);
  }

  void tell(LocalDateTime at, Actor by, Object command) {
    steps.add(new Step(at.atZone(ZONE).toInstant(), by, null, command));
  }

  void tellOf(UUID actionId, LocalDateTime at, Actor by, Object command) {
    steps.add(new Step(at.atZone(ZONE).toInstant(), by, actionId, command));
  }

  /** Returns what happens before that day; steps of one instant in the order they were added. */
  List<Step> before(LocalDate day) {
    Instant end = day.atStartOfDay(ZONE).toInstant();
    return steps.stream()
        .filter(step -> step.at().isBefore(end))
        .sorted(Comparator.comparing(Step::at))
        .toList();
  }

  /** Returns some time in office hours on that day, or on the Monday after it. */
  static LocalDateTime officeHours(LocalDate day, Chance chance) {
    LocalDate working =
        switch (day.getDayOfWeek()) {
          case SATURDAY -> day.plusDays(2);
          case SUNDAY -> day.plusDays(1);
          case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    return working.atTime(LocalTime.of(8, 30)).plusSeconds(chance.between(0, 9 * 3600));
  }

  /** Returns the day itself, or the Thursday after it. */
  static LocalDate thursday(LocalDate day) {
    return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
  }
}
