package org.maractracker.command.facts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.store.events.EventArchive;

/** Facts as the product folds them, over events a test gives. */
public final class FactsOf {

  private FactsOf() {}

  /**
   * Returns the facts that follow from the events.
   *
   * @param today the day it is, at noon
   */
  public static Facts events(LocalDate today, List<? extends TrackerEvent> given) {
    Clock clock =
        Clock.fixed(today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    return at(clock, given);
  }

  /** Returns the events as they would be read from the store. */
  public static EventArchive archive(List<? extends TrackerEvent> given) {
    return new GivenArchive(given);
  }

  /** Returns which actions are open by these events. */
  public static OpenActions openActions(List<? extends TrackerEvent> given) {
    return new OpenActions(archive(given));
  }

  /** Returns the facts that follow from the events, at the clock's instant. */
  public static Facts at(Clock clock, List<? extends TrackerEvent> given) {
    EventArchive archive = new GivenArchive(given);
    return new StoredFacts(
        archive,
        new RecentEventsCache(archive),
        (maracId, day) -> nextAfter(maracId, day, given),
        new GivenUndertakings(given),
        new OpenActions(archive),
        clock);
  }

  private static Optional<LocalDate> nextAfter(
      String maracId, LocalDate day, List<? extends TrackerEvent> given) {
    return given.stream()
        .filter(MeetingEvent.class::isInstance)
        .map(MeetingEvent.class::cast)
        .collect(Collectors.groupingBy(MeetingEvent::meetingId))
        .values()
        .stream()
        .map(MeetingFacts::of)
        .filter(meeting -> meeting.maracId().equals(maracId) && !meeting.cancelled())
        .map(MeetingFacts::date)
        .filter(date -> date.isAfter(day))
        .min(LocalDate::compareTo);
  }
}
