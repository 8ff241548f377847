package org.maractracker.http.description;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json31;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Naming strategy of the description's schemas: a record's simple name, unless it says another with
 * {@code @Schema(name)}, and a page by what is on it, {@code MaracPage}. Two records of one name
 * are refused: the one would be described as the other.
 */
final class SchemaNames extends TypeNameResolver {

  private static final String OURS = "org.maractracker.";

  private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

  /** Names all schemas from now on, with the converters in the order they stand in. */
  static void install() {
    ModelConverters all = ModelConverters.getInstance(true);
    List<ModelConverter> before = List.copyOf(all.getConverters());
    before.forEach(all::removeConverter);
    before.reversed().forEach(each -> all.addConverter(naming(each)));
  }

  private static ModelConverter naming(ModelConverter converter) {
    return converter.getClass() == ModelResolver.class
        ? new ModelResolver(Json31.mapper(), new SchemaNames()).openapi31(true)
        : converter;
  }

  @Override
  protected String nameForClass(Class<?> type, Set<Options> options) {
    String name = super.nameForClass(type, options);
    if (type.getName().startsWith(OURS)) {
      Class<?> other = named.putIfAbsent(name, type);
      if (other != null && other != type) {
        throw new IllegalStateException(
            "Both %s and %s are described as %s".formatted(other.getName(), type.getName(), name));
      }
    }
    return name;
  }

  @Override
  protected String nameForGenericType(JavaType type, Set<Options> options) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < type.containedTypeCount(); i++) {
      name.append(nameForType(type.containedType(i), options));
    }
    return name.append(nameForClass(type, options)).toString();
  }
}
