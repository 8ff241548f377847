package org.maractracker.http.reading;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
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
    this.names = flatFields().map(RequestField::name).collect(Collectors.toUnmodifiableSet());
    this.constructor = canonical(type, components);
  }

  public static RequestShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  /**
   * The record that a handler's query parameters are read into.
   *
   * @param parameter the type of the handler's parameter, {@code QueryParameters<OverdueQuery>}
   */
  public static Class<?> ofQuery(Type parameter) {
    if (parameter instanceof ParameterizedType query
        && query.getActualTypeArguments()[0] instanceof Class<?> record) {
      return record;
    }
    throw new IllegalArgumentException(parameter + " does not say what is asked");
  }

  /** In the order of the record's components. */
  public List<RequestField> fields() {
    return fields;
  }

  /** Those of records whose fields stand among the others in the place of these records. */
  public Stream<RequestField> flatFields() {
    return fields.stream().flatMap(RequestShape::flat);
  }

  private static Stream<RequestField> flat(RequestField field) {
    return field.unwrapped() && field.type() instanceof Class<?> type
        ? of(type).flatFields()
        : Stream.of(field);
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
