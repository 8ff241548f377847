package org.maractracker.query.engine.view;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;

/** Lag of the views behind the store, in events and in time. */
public final class ViewLag {

  private final Collection<String> views;
  private final ViewPositions positions;
  private final EventArchive archive;
  private final Clock clock;

  ViewLag(Collection<String> views, ViewPositions positions, EventArchive archive, Clock clock) {
    this.views = List.copyOf(views);
    this.positions = positions;
    this.archive = archive;
    this.clock = clock;
  }

  public Collection<String> views() {
    return views;
  }

  /** Returns how many stored events the view has not applied. */
  public long events(String view) {
    long readTo = positions.readTo(view);
    return Math.max(0, archive.head() - readTo);
  }

  /**
   * Returns the time since the oldest event that the view has not applied was recorded; zero when
   * there is none.
   */
  public Duration time(String view) {
    return since(positions.readTo(view));
  }

  Duration longest() {
    Map<String, Long> readTo = positions.all();
    return since(views.stream().mapToLong(view -> readTo.getOrDefault(view, 0L)).min().orElse(0));
  }

  private Duration since(long readTo) {
    if (views.isEmpty() || archive.head() <= readTo) {
      return Duration.ZERO;
    }
    return archive.at(List.of(readTo + 1)).stream()
        .map(RecordedEvent::recordedAt)
        .map(recordedAt -> Duration.between(recordedAt, clock.instant()))
        .filter(Duration::isPositive)
        .findFirst()
        .orElse(Duration.ZERO);
  }
}
