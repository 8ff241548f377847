package org.maractracker.query.asof;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.store.events.RecordedEvent;

/**
 * The contract's paragraph and nothing else: selects a story's events by when they occurred and by
 * when they were recorded, and folds the selected ones in the order they were recorded.
 */
record Definition(List<RecordedEvent> story, AsOf moment) {

  interface Fold<S> {
    @Nullable S after(@Nullable S before, RecordedEvent event);
  }

  /** One thing; empty when the event it began with is not selected. */
  <S> Optional<S> of(String id, Fold<S> fold) {
    @Nullable S state = null;
    for (RecordedEvent each : story) {
      boolean begun = state != null || each.version() == 0;
      if (each.aggregateId().equals(id) && selected(each) && begun) {
        state = fold.after(state, each);
      }
    }
    return Optional.ofNullable(state);
  }

  /** The actions that are there. */
  List<ActionState> actions(List<UUID> ids) {
    List<ActionState> there = new ArrayList<>();
    ids.forEach(id -> of(id.toString(), ActionState::after).ifPresent(there::add));
    return there;
  }

  private boolean selected(RecordedEvent event) {
    LocalDate asOf = moment.asOf();
    boolean happened = asOf == null || !day(event).isAfter(asOf);
    boolean told = moment.knownAt() == null || !event.recordedAt().isAfter(moment.knownAt());
    return happened && told;
  }

  /** A month or a year counts by its last day, or by the day it was recorded when that is first. */
  LocalDate day(RecordedEvent event) {
    PartialDate occurredOn = event.event().occurredOn();
    if (occurredOn.toString().length() == 10) {
      return LocalDate.parse(occurredOn.toString());
    }
    LocalDate recordedOn = event.recordedAt().atZone(zone(event.position())).toLocalDate();
    return List.of(occurredOn.lastDay(), recordedOn).stream().min(LocalDate::compareTo).get();
  }

  private ZoneId zone(long position) {
    String zone = null;
    for (RecordedEvent each : story.subList(0, (int) position)) {
      zone = zone(each.event(), zone);
    }
    return ZoneId.of(requireNonNull(zone));
  }

  private static @Nullable String zone(TrackerEvent event, @Nullable String before) {
    if (event instanceof MaracEstablished established) {
      return established.timeZone();
    }
    return event instanceof MaracSettingsChanged changed ? changed.timeZone() : before;
  }
}
