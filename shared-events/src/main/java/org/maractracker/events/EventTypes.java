package org.maractracker.events;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.meeting.MeetingEvent;
import tools.jackson.databind.node.ObjectNode;

/**
 * The closed registry: which logical name and revision each kind of event is stored under, and how
 * earlier revisions are read. A row that names anything else is not read at all, so that no stored
 * byte can choose a class to load.
 */
public final class EventTypes {

  /** The four families; a record that implements one of them is registered by that alone. */
  public static final List<Class<? extends TrackerEvent>> FAMILIES =
      List.of(ActionEvent.class, MeetingEvent.class, CaseEvent.class, MaracEvent.class);

  /** Every step from a revision to the next. */
  static final List<Upcaster> UPCASTERS =
      List.of(
          new FieldsAdded("CaseOpened", 1, List.of("incidentOn", "samePerpetrator")),
          new FieldsAdded("ActionImported", 1, List.of("listed")));

  private static final EventRegistry REGISTRY = new EventRegistry(records(), UPCASTERS);

  private EventTypes() {}

  private static List<Class<? extends TrackerEvent>> records() {
    return FAMILIES.stream()
        .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
        .<Class<? extends TrackerEvent>>map(event -> event.asSubclass(TrackerEvent.class))
        .toList();
  }

  /**
   * A kind of event in one of its revisions.
   *
   * @param name the logical name, as {@link StoredAs} gives it
   * @param revision the form of its JSON, from "1"
   * @param event the record that the newest form is read as
   */
  public record EventType(String name, String revision, Class<? extends TrackerEvent> event) {}

  /** The kind stored under this name and revision; empty when this code cannot read it. */
  public static Optional<EventType> find(String name, String revision) {
    return REGISTRY.find(name, revision);
  }

  /** The kind of this name in its newest revision; empty when there is none. */
  public static Optional<EventType> named(String name) {
    return REGISTRY.named(name);
  }

  /** The kind of this record in its newest revision; empty when it is not an event. */
  public static Optional<EventType> of(Class<?> event) {
    return REGISTRY.of(event);
  }

  /**
   * The kind of this record in the newest revision that the version before this one reads; empty
   * when that does not know it at all.
   */
  public static Optional<EventType> former(Class<?> event) {
    return REGISTRY.former(event);
  }

  /** Every kind of event in its newest revision. */
  public static Stream<EventType> all() {
    return REGISTRY.all();
  }

  /**
   * Reads stored JSON on to the newest revision, step by step.
   *
   * @param stored one that {@link #find} gave
   * @param json may be changed
   */
  public static ObjectNode upcast(EventType stored, ObjectNode json) {
    return REGISTRY.upcast(stored, json);
  }

  /**
   * Says an event in an earlier revision; empty when something would be lost.
   *
   * @param earlier one that {@link #find} or {@link #former} gave
   * @param newest the event's JSON in its newest revision
   */
  public static Optional<ObjectNode> downcast(EventType earlier, ObjectNode newest) {
    return REGISTRY.downcast(earlier, newest);
  }
}
