package org.maractracker.query.model.action;

import java.util.Set;
import java.util.stream.Collectors;
import org.maractracker.events.EventTypes;
import org.maractracker.events.EventTypes.EventType;
import org.maractracker.events.TrackerEvent;

/** Logical names of events, to read only some of an aggregate's events. */
public final class EventNames {

  private EventNames() {}

  public static String of(Class<? extends TrackerEvent> event) {
    return EventTypes.of(event).orElseThrow().name();
  }

  /**
   * Returns the names of a family's events but for those left out, so that a new type is read
   * unless it is left out explicitly.
   */
  public static <F extends TrackerEvent> Set<String> allBut(
      Class<F> family, Set<Class<? extends F>> leftOut) {
    return EventTypes.all()
        .filter(type -> family.isAssignableFrom(type.event()))
        .filter(type -> !leftOut.contains(type.event()))
        .map(EventType::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
