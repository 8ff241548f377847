package org.maractracker.query.model.action;

import java.util.Set;
import java.util.stream.Collectors;
import org.maractracker.events.EventTypes;
import org.maractracker.events.EventTypes.EventType;
import org.maractracker.events.TrackerEvent;

/** Names that events are stored under, for reading only some of an aggregate's. */
public final class EventNames {

  private EventNames() {}

  /** The name of one kind. */
  public static String of(Class<? extends TrackerEvent> event) {
    return EventTypes.of(event).orElseThrow().name();
  }

  /** The names of a family but for those left out: a new kind is read until it is put there. */
  public static <F extends TrackerEvent> Set<String> allBut(
      Class<F> family, Set<Class<? extends F>> leftOut) {
    return EventTypes.all()
        .filter(type -> family.isAssignableFrom(type.event()))
        .filter(type -> !leftOut.contains(type.event()))
        .map(EventType::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
