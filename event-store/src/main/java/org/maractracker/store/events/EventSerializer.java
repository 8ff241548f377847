package org.maractracker.store.events;

import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.maractracker.events.EventJson;
import org.maractracker.events.EventTypes;
import org.maractracker.events.EventTypes.EventType;
import org.maractracker.events.TrackerEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes and reads events under the logical names and revisions of {@link EventTypes}, and their
 * metadata; nothing else. Axon's own serializer would load whatever class a row names, and hand on
 * what it does not know as an unknown that handlers pass over in silence; here both are refused.
 * Everything that makes an event of stored bytes does it here, so an earlier revision is read on
 * nowhere else.
 */
public final class EventSerializer extends Jackson3Serializer {

  private static final String META_DATA = MetaData.class.getName();

  private final WrittenRevision written;

  /** One that writes each event in its newest revision. */
  public EventSerializer() {
    this(WrittenRevision.CURRENT);
  }

  public EventSerializer(WrittenRevision written) {
    super(
        Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(builder -> EventJson.settings().accept(builder)));
    this.written = written;
  }

  /**
   * @throws NotYetRecordable when the version before could not read it, and is to be able to
   */
  @Override
  public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
    return written == WrittenRevision.FORMER && object instanceof TrackerEvent event
        ? inFormerRevision(event, representation)
        : super.serialize(object, representation);
  }

  private <T> SerializedObject<T> inFormerRevision(TrackerEvent event, Class<T> representation) {
    SerializedObject<byte[]> newest = super.serialize(event, byte[].class);
    EventType former =
        EventTypes.former(event.getClass())
            .orElseThrow(() -> new NotYetRecordable(newest.getType().getName()));
    byte[] bytes =
        former.revision().equals(newest.getType().getRevision())
            ? newest.getData()
            : EventTypes.downcast(former, tree(newest))
                .map(getObjectMapper()::writeValueAsBytes)
                .orElseThrow(() -> new NotYetRecordable(former.name()));
    return new SimpleSerializedObject<>(
        getConverter().convert(bytes, representation),
        representation,
        former.name(),
        former.revision());
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // so it is declared by the framework
  public <S, T> T deserialize(SerializedObject<S> stored) {
    Optional<EventType> earlier = found(stored.getType()).filter(EventSerializer::isEarlier);
    return earlier.isPresent()
        ? super.deserialize(readOn(earlier.get(), stored))
        : super.deserialize(stored);
  }

  private static boolean isEarlier(EventType type) {
    return EventTypes.named(type.name())
        .filter(newest -> !newest.revision().equals(type.revision()))
        .isPresent();
  }

  private SerializedObject<JsonNode> readOn(EventType earlier, SerializedObject<?> stored) {
    try {
      JsonNode newest =
          EventTypes.upcast(earlier, tree(getConverter().convert(stored, byte[].class)));
      return new SimpleSerializedObject<>(newest, JsonNode.class, typeForClass(earlier.event()));
    } catch (JacksonException | ClassCastException | IllegalArgumentException e) {
      throw new SerializationException(
          "Not %s in revision %s".formatted(earlier.name(), earlier.revision()), e);
    }
  }

  private ObjectNode tree(SerializedObject<byte[]> json) {
    return (ObjectNode) getObjectMapper().readTree(json.getData());
  }

  @Override
  @SuppressWarnings("rawtypes")
  public SerializedType typeForClass(Class type) {
    if (MetaData.class.equals(type)) {
      return new SimpleSerializedType(META_DATA, null);
    }
    return EventTypes.of((Class<?>) type)
        .map(known -> new SimpleSerializedType(known.name(), known.revision()))
        .orElseThrow(() -> new SerializationException("Not an event: " + type));
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    if (META_DATA.equals(type.getName())) {
      return MetaData.class;
    }
    return found(type)
        .<Class<?>>map(EventType::event)
        .orElseThrow(() ->
            new SerializationException(
                "Unknown event %s, revision %s: written by a newer version of this software, or not by it"
                    .formatted(type.getName(), type.getRevision())));
  }

  private static Optional<EventType> found(SerializedType type) {
    return Optional.ofNullable(type.getRevision())
        .flatMap(revision -> EventTypes.find(type.getName(), revision));
  }
}
