package org.maractracker.query.engine.view;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/**
 * Serializer of views' tokens only: a stored type name outside this list is refused, not loaded. It
 * differs from Axon's own in two ways, each with a test: a {@link ReplayToken}, which names the
 * classes of the tokens in it, can be read back (4.13.0 alone writes one it refuses to read, and a
 * reset view then waits for ever), and no row chooses a class.
 */
final class TokenSerializer extends Jackson3Serializer {

  private static final List<Class<? extends TrackingToken>> TOKENS =
      List.of(GlobalSequenceTrackingToken.class, ReplayToken.class, ConfigToken.class);

  private static final Map<String, Class<?>> BY_NAME =
      TOKENS.stream().collect(Collectors.toMap(Class::getName, Function.identity()));

  TokenSerializer() {
    super(
        Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(
                mapper -> mapper.polymorphicTypeValidator(onlyTheseTokens())));
  }

  private static PolymorphicTypeValidator onlyTheseTokens() {
    BasicPolymorphicTypeValidator.Builder validator = BasicPolymorphicTypeValidator.builder();
    TOKENS.forEach(validator::allowIfSubType);
    return validator.build();
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
