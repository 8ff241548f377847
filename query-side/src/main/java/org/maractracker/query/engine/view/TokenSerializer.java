package org.maractracker.query.engine.view;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * Serializer of the feed's token only: a stored type name outside this list is refused, not loaded.
 */
final class TokenSerializer extends Jackson3Serializer {

  private static final Map<String, Class<?>> BY_NAME =
      Stream.of(GlobalSequenceTrackingToken.class, ConfigToken.class)
          .collect(Collectors.toMap(Class::getName, Function.identity()));

  TokenSerializer() {
    super(Jackson3Serializer.builder());
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    if (SerializedType.emptyType().equals(type)) {
      return Void.class;
    }
    Class<?> token = BY_NAME.get(type.getName());
    if (token == null) {
      throw new SerializationException("Not a tracking token: " + type.getName());
    }
    return token;
  }
}
