package org.maractracker.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maractracker.events.EventTypes;
import org.maractracker.events.Origin;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.store.events.RecordedEvent;

/**
 * What happened, in the order it was told: numbers events as the store would. Each is recorded a
 * minute after the one before.
 */
public final class Story {

  private final List<RecordedEvent> events = new ArrayList<>();
  private final Map<String, Long> versions = new HashMap<>();
  private Instant now = Instant.parse("2026-03-02T10:00:00Z");
  private Map<String, String> origin =
      Map.of(
          Origin.ACTOR,
          "c-1",
          Origin.ACTOR_NAME,
          "Chris Coordinator",
          Origin.ACTOR_ROLE,
          "COORDINATOR");

  /** From here on, events are recorded from this instant on. */
  public Story at(String instant) {
    now = Instant.parse(instant);
    return this;
  }

  /** From here on, this actor acts. */
  public Story by(String actor, String name, String role, String agencyId) {
    origin =
        Map.of(
            Origin.ACTOR,
            actor,
            Origin.ACTOR_NAME,
            name,
            Origin.ACTOR_ROLE,
            role,
            Origin.ACTOR_AGENCY,
            agencyId);
    return this;
  }

  public Story tell(TrackerEvent... facts) {
    for (TrackerEvent fact : facts) {
      String id = aggregateId(fact);
      long version = versions.merge(id, 0L, (before, none) -> before + 1);
      events.add(
          new RecordedEvent(
              events.size() + 1L,
              aggregateType(fact),
              id,
              version,
              EventTypes.of(fact.getClass()).orElseThrow(),
              fact,
              origin,
              now));
      now = now.plus(Duration.ofMinutes(1));
    }
    return this;
  }

  public List<RecordedEvent> events() {
    return List.copyOf(events);
  }

  /** The position of the last event told. */
  public long head() {
    return events.size();
  }

  private static String aggregateId(TrackerEvent fact) {
    return switch (fact) {
      case ActionEvent event -> event.actionId().toString();
      case CaseEvent event -> event.caseId().toString();
      case MeetingEvent event -> event.meetingId().toString();
      case MaracEvent event -> event.maracId();
      default -> throw new IllegalArgumentException("Of no family");
    };
  }

  private static String aggregateType(TrackerEvent fact) {
    return switch (fact) {
      case ActionEvent event -> "Action";
      case CaseEvent event -> "MaracCase";
      case MeetingEvent event -> "Meeting";
      case MaracEvent event -> "Marac";
      default -> throw new IllegalArgumentException("Of no family");
    };
  }
}
