package org.maractracker.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.meeting.MeetingEvent;

/**
 * Closed registry of event types: the logical name and revision that each kind of event is stored
 * under. A row that names anything else is not read at all, so that no stored byte can choose a
 * class to load.
 */
public final class EventTypes {

  /** The four families; a record that implements one of them is registered by that alone. */
  public static final List<Class<? extends TrackerEvent>> FAMILIES =
      List.of(ActionEvent.class, MeetingEvent.class, CaseEvent.class, MaracEvent.class);

  private static final Map<String, EventType> BY_NAME =
      all().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));

  private static final Map<Class<?>, EventType> BY_CLASS =
      all().collect(Collectors.toUnmodifiableMap(EventType::event, Function.identity()));

  private EventTypes() {}

  /**
   * A kind of event.
   *
   * @param name the logical name: the record's simple name. A record whose events are stored must
   *     therefore keep its name; its approved sample fails when it does not
   * @param revision the form of its JSON that this code writes and reads, from "1"
   * @param event the record
   */
  public record EventType(String name, String revision, Class<? extends TrackerEvent> event) {}

  /** Finds the kind stored under this name and revision; empty when this code does not know it. */
  public static Optional<EventType> find(String name, String revision) {
    return named(name).filter(type -> type.revision().equals(revision));
  }

  /**
   * Finds the kind of this name in the revision that this code writes; empty when there is none.
   */
  public static Optional<EventType> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Finds the kind of this record; empty when it is not an event. */
  public static Optional<EventType> of(Class<?> event) {
    return Optional.ofNullable(BY_CLASS.get(event));
  }

  /** Returns every kind of event. */
  public static Stream<EventType> all() {
    return FAMILIES.stream()
        .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
        .map(event ->
            new EventType(event.getSimpleName(), "1", event.asSubclass(TrackerEvent.class)));
  }
}
