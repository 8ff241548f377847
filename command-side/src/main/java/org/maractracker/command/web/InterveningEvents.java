package org.maractracker.command.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.dispatch.StaleVersion;
import org.maractracker.events.Origin;
import org.maractracker.http.refusal.ProblemExtension;
import org.maractracker.problem.RuleViolated;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.springframework.stereotype.Component;

/** Tells whoever is refused with {@code stale-version} what was done since they last read. */
@Component
class InterveningEvents implements ProblemExtension {

  private final EventArchive archive;

  InterveningEvents(EventArchive archive) {
    this.archive = archive;
  }

  /**
   * An event in between.
   *
   * @param type its logical name
   */
  record Intervening(long position, long version, String type, Instant recordedAt, Actor actor) {
    static Intervening of(RecordedEvent event) {
      return new Intervening(
          event.position(),
          event.version(),
          event.type().name(),
          event.recordedAt(),
          new Actor(
              event.origin(Origin.ACTOR),
              event.origin(Origin.ACTOR_NAME),
              event.origin(Origin.ACTOR_ROLE),
              event.origin(Origin.ACTOR_AGENCY)));
    }
  }

  /** Who did it, as they were at that time. */
  record Actor(
      @Nullable String id,
      @Nullable String name,
      @Nullable String role,
      @Nullable String agencyId) {}

  @Override
  public Map<String, Object> about(RuleViolated refusal) {
    return refusal instanceof StaleVersion stale
        ? Map.of("intervening", since(stale.aggregateId(), stale.expected()))
        : Map.of();
  }

  private List<Intervening> since(String aggregateId, long expected) {
    return archive.ofAggregate(aggregateId, expected + 1).stream().map(Intervening::of).toList();
  }
}
