package org.maractracker.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON format of stored events, for writing and for reading. It is strict on purpose: a stored
 * event that this code would read only in part (a field it does not know, a value it cannot place)
 * is refused, never half-read.
 */
public final class EventJson {

  private EventJson() {}

  /** Returns a mapper with the settings of stored events. */
  public static JsonMapper mapper() {
    JsonMapper.Builder builder = JsonMapper.builder();
    settings().accept(builder);
    return builder.build();
  }

  /** Returns the settings alone, for a mapper that is built elsewhere. */
  public static Consumer<JsonMapper.Builder> settings() {
    return builder ->
        builder
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, EventJson::onlyText)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
  }

  private static void onlyText(MutableCoercionConfig coercion) {
    Stream.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
        .forEach(shape -> coercion.setCoercion(shape, CoercionAction.Fail));
  }
}
