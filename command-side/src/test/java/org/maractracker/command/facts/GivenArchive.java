package org.maractracker.command.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.maractracker.events.EventTypes;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.store.events.AppendedEvents.Appended;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;

/** An archive of the events a test gives, at positions 1, 2, 3 ... in the order given. */
class GivenArchive implements EventArchive {

  private static final Instant RECORDED = Instant.parse("2026-06-01T09:00:00Z");

  private final List<RecordedEvent> events = new ArrayList<>();

  GivenArchive(List<? extends TrackerEvent> given) {
    given.forEach(this::record);
  }

  private void record(TrackerEvent event) {
    String aggregateId = aggregateIdOf(event);
    events.add(
        new RecordedEvent(
            head() + 1,
            "given",
            aggregateId,
            ofAggregate(aggregateId, 0).size(),
            EventTypes.of(event.getClass()).orElseThrow(),
            event,
            Map.of(),
            RECORDED));
  }

  private static String aggregateIdOf(TrackerEvent event) {
    return switch (event) {
      case MaracEvent e -> e.maracId();
      case MeetingEvent e -> e.meetingId().toString();
      case CaseEvent e -> e.caseId().toString();
      case ActionEvent e -> e.actionId().toString();
      default -> throw new IllegalArgumentException("Of no family: " + event.getClass());
    };
  }

  @Override
  public List<RecordedEvent> ofAggregate(String aggregateId, long fromVersion) {
    return events.stream()
        .filter(event -> event.aggregateId().equals(aggregateId))
        .filter(event -> event.version() >= fromVersion)
        .toList();
  }

  @Override
  public List<RecordedEvent> at(Collection<Long> positions) {
    return events.stream().filter(event -> positions.contains(event.position())).toList();
  }

  @Override
  public OptionalLong positionOf(String aggregateId, long version) {
    return ofAggregate(aggregateId, version).stream()
        .mapToLong(RecordedEvent::position)
        .findFirst();
  }

  @Override
  public Optional<Appended> lastOf(String aggregateId) {
    return ofAggregate(aggregateId, 0).stream()
        .reduce((_, last) -> last)
        .map(last -> new Appended(last.position(), aggregateId, last.version()));
  }

  @Override
  public long head() {
    return events.size();
  }
}
