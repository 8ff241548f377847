package org.maractracker.store.events;

import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.maractracker.events.EventJson;
import org.maractracker.events.EventTypes;

/**
 * Writes and reads events under the logical names and revisions of {@link EventTypes}, and their
 * metadata; nothing else. Axon's own serializer would load whatever class a row names, and hand on
 * what it does not know as an unknown that handlers pass over in silence; here both are refused.
 */
public final class EventSerializer extends Jackson3Serializer {

  private static final String META_DATA = MetaData.class.getName();

  public EventSerializer() {
    super(
        Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(builder -> EventJson.settings().accept(builder)));
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
    return Optional.ofNullable(type.getRevision())
        .flatMap(revision -> EventTypes.find(type.getName(), revision))
        .<Class<?>>map(EventTypes.EventType::event)
        .orElseThrow(() ->
            new SerializationException(
                "Unknown event %s, revision %s: written by a newer version of this software, or not by it"
                    .formatted(type.getName(), type.getRevision())));
  }
}
