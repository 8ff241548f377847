package org.maractracker.query.asof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.EventTypes;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.testsupport.events.Northshire;

/** A story in letters: what it is folded to is the order in which its events were told. */
final class Letters {

  static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  static final Instant THEN = Instant.parse("2026-03-02T10:00:00Z");

  private final List<DatedEvent> events = new ArrayList<>();

  /** One event more. */
  void told(int day, int hour) {
    events.add(
        new DatedEvent(
            FIRST.plusDays(day),
            new RecordedEvent(
                events.size() + 1L,
                "Action",
                "a",
                events.size(),
                EventTypes.of(ActionReopened.class).orElseThrow(),
                new ActionReopened(Northshire.id(1), "why", Northshire.on("2026-03-02")),
                Map.of(),
                THEN.plusSeconds(hour))));
  }

  BitemporalGrid<String> plane() {
    return new BitemporalGrid<>(events, Letters::after);
  }

  /** Its plane, cut by the letters. */
  List<BitemporalPeriod<String>> spans() {
    return plane().spans(state -> state);
  }

  private static String after(@Nullable String before, RecordedEvent each) {
    return (before == null ? "" : before) + (char) ('a' + each.version());
  }
}
