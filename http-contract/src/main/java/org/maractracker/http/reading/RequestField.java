package org.maractracker.http.reading;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.ProblemCode;

/**
 * Description of a request record's field. It is looked up once, and not for each request.
 *
 * @param optional whether it may be left out
 * @param longestText in characters
 * @param longestList in entries
 * @param range within which a number must be
 * @param unwrapped whether its own fields stand among those of the record around it
 * @param whenMissing what a request is refused with that lacks it
 */
public record RequestField(
    String name,
    Type type,
    boolean optional,
    int longestText,
    boolean slug,
    int longestList,
    boolean neverEmpty,
    Optional<Between> range,
    boolean unwrapped,
    ProblemCode whenMissing) {

  static final int NAME_LENGTH = 200;
  static final int FREE_TEXT_LENGTH = 4000;
  private static final int LIST_SIZE = 100;

  static RequestField of(RecordComponent component) {
    return new RequestField(
        component.getName(),
        component.getGenericType(),
        component.getAnnotatedType().isAnnotationPresent(Nullable.class),
        component.isAnnotationPresent(Name.class) ? NAME_LENGTH : FREE_TEXT_LENGTH,
        component.isAnnotationPresent(Slug.class),
        annotation(component, AtMost.class).map(AtMost::value).orElse(LIST_SIZE),
        component.isAnnotationPresent(AtLeastOne.class),
        annotation(component, Between.class),
        component.getAccessor().isAnnotationPresent(JsonUnwrapped.class),
        annotation(component, WhenMissing.class)
            .map(WhenMissing::value)
            .orElse(ProblemCode.MALFORMED));
  }

  private static <A extends Annotation> Optional<A> annotation(
      RecordComponent component, Class<A> type) {
    return Optional.ofNullable(component.getAnnotation(type));
  }
}
