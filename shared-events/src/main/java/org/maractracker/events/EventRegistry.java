package org.maractracker.events;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maractracker.events.EventTypes.EventType;
import tools.jackson.databind.node.ObjectNode;

/**
 * The registry of events with their chains of upcasters. It is whole or it is not made: a tracker
 * in which an event has no name, shares one, or misses a step does not start.
 */
final class EventRegistry {

  private final Map<String, Entry> byName = new LinkedHashMap<>();
  private final Map<Class<?>, Entry> byClass = new HashMap<>();

  /**
   * @param former the revision that the version before reads; 0 for none
   * @param steps from revision 1 on, one for each but the newest
   */
  private record Entry(
      Class<? extends TrackerEvent> event,
      String name,
      int newest,
      int former,
      List<Upcaster> steps) {

    EventType in(int revision) {
      return new EventType(name, Integer.toString(revision), event);
    }
  }

  /**
   * @throws EventsNotWhole when it would not be whole
   */
  EventRegistry(Collection<Class<? extends TrackerEvent>> events, List<Upcaster> upcasters) {
    Map<String, List<Upcaster>> steps = upcasters.stream().collect(groupingBy(Upcaster::event));
    for (Class<? extends TrackerEvent> event : events) {
      Entry entry = entry(event, steps);
      require(byName.put(entry.name(), entry) == null, "Two events are stored as " + entry.name());
      byClass.put(event, entry);
    }
    steps
        .keySet()
        .forEach(name -> require(byName.containsKey(name), "No event is stored as " + name));
  }

  private static Entry entry(
      Class<? extends TrackerEvent> event, Map<String, List<Upcaster>> steps) {
    StoredAs stored = event.getAnnotation(StoredAs.class);
    require(stored != null, event.getSimpleName() + " does not say what it is stored as");
    Objects.requireNonNull(stored);
    String name = stored.name();
    require(!name.isBlank(), event.getSimpleName() + " is stored under no name");
    require(stored.revision() >= 1, name + " has no revision");
    require(
        0 <= stored.former() && stored.former() <= stored.revision(),
        name + " cannot have been read in that revision before");
    return new Entry(
        event,
        name,
        stored.revision(),
        stored.former(),
        chain(stored, steps.getOrDefault(name, List.of())));
  }

  private static List<Upcaster> chain(StoredAs stored, List<Upcaster> steps) {
    for (int from = 1; from < stored.revision(); from++) {
      int revision = from;
      require(
          steps.stream().filter(step -> step.from() == revision).count() == 1,
          "%s must have one step from revision %d".formatted(stored.name(), from));
    }
    require(
        steps.size() == stored.revision() - 1,
        stored.name() + " has a step from a revision that there is not");
    return IntStream.range(1, stored.revision())
        .mapToObj(from -> steps.stream().filter(step -> step.from() == from).findFirst())
        .flatMap(Optional::stream)
        .toList();
  }

  private static void require(boolean whole, String otherwise) {
    if (!whole) {
      throw new EventsNotWhole(otherwise + ".");
    }
  }

  Stream<EventType> all() {
    return byName.values().stream().map(entry -> entry.in(entry.newest()));
  }

  Optional<EventType> named(String name) {
    return Optional.ofNullable(byName.get(name)).map(entry -> entry.in(entry.newest()));
  }

  Optional<EventType> of(Class<?> event) {
    return Optional.ofNullable(byClass.get(event)).map(entry -> entry.in(entry.newest()));
  }

  Optional<EventType> find(String name, String revision) {
    return Optional.ofNullable(byName.get(name)).stream()
        .flatMap(entry -> IntStream.rangeClosed(1, entry.newest()).mapToObj(entry::in))
        .filter(type -> type.revision().equals(revision))
        .findFirst();
  }

  /** The kind in the revision that the version before reads; empty when it knows none. */
  Optional<EventType> former(Class<?> event) {
    return Optional.ofNullable(byClass.get(event))
        .filter(entry -> entry.former() > 0)
        .map(entry -> entry.in(entry.former()));
  }

  ObjectNode upcast(EventType stored, ObjectNode json) {
    ObjectNode read = json;
    for (Upcaster step : stepsFrom(stored)) {
      read = step.up(read);
    }
    return read;
  }

  Optional<ObjectNode> downcast(EventType former, ObjectNode newest) {
    ObjectNode said = newest.deepCopy();
    for (Upcaster step : stepsFrom(former).reversed()) {
      said = step.down(said);
    }
    return upcast(former, said.deepCopy()).equals(newest) ? Optional.of(said) : Optional.empty();
  }

  private List<Upcaster> stepsFrom(EventType type) {
    List<Upcaster> steps = Objects.requireNonNull(byName.get(type.name())).steps();
    return steps.subList(Integer.parseInt(type.revision()) - 1, steps.size());
  }
}
