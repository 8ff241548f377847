package org.maractracker.http.reading;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shape of a request record: the fields it asks for. */
public final class RequestShape {

  private static final ClassValue<RequestShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RequestShape computeValue(Class<?> type) {
          return new RequestShape(type);
        }
      };

  private final Class<?> type;
  private final List<RequestField> fields;
  private final Set<String> names;
  private final Constructor<?> constructor;

  private RequestShape(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new IllegalArgumentException(type + " is no record");
    }
    this.type = type;
    this.fields = Arrays.stream(components).map(RequestField::of).toList();
    this.names =
        fields.stream().flatMap(RequestShape::names).collect(Collectors.toUnmodifiableSet());
    this.constructor = canonical(type, components);
  }

  public static RequestShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  /** Returns the fields in the order of the record's components. */
  public List<RequestField> fields() {
    return fields;
  }

  private static Stream<String> names(RequestField field) {
    return field.unwrapped() && field.type() instanceof Class<?> type
        ? of(type).names.stream()
        : Stream.of(field.name());
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /** Returns the rule that one of several fields must be there; empty when the record has none. */
  public Optional<EitherOf> eitherOf() {
    return Optional.ofNullable(type.getAnnotation(EitherOf.class));
  }

  Object filledWith(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make a " + type.getSimpleName(), e);
    }
  }

  private static Constructor<?> canonical(Class<?> type, RecordComponent[] components) {
    Class<?>[] parameters =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(parameters);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("A record always has its canonical constructor", e);
    }
  }
}
