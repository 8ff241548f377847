package org.maractracker.http.reading;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.ProblemCode;

/**
 * Description of a request record's field. It is looked up once, and not for each request.
 *
 * @param optional whether it may be left out
 * @param longestText in characters
 * @param visible whether each of its characters must be seen: a name or a reference
 * @param longestList in entries
 * @param range within which a number must be
 * @param choices the words of which a text must be one; empty for any text
 * @param fromHeader whether it comes in the header of its name, and not among the parameters
 * @param mayBeEmpty whether that header, when it is empty, is as none
 * @param description for clients; empty when its name says it all
 * @param unwrapped whether its own fields stand among those of the record around it
 * @param whenMissing what a request is refused with that lacks it
 */
public record RequestField(
    String name,
    Type type,
    boolean optional,
    int longestText,
    boolean visible,
    boolean slug,
    int longestList,
    boolean neverEmpty,
    Optional<Between> range,
    List<String> choices,
    boolean fromHeader,
    boolean mayBeEmpty,
    String description,
    boolean unwrapped,
    ProblemCode whenMissing) {

  static final int NAME_LENGTH = 200;
  static final int FREE_TEXT_LENGTH = 4000;
  private static final int LIST_SIZE = 100;

  static RequestField of(RecordComponent component) {
    return new RequestField(
        name(component),
        component.getGenericType(),
        component.getAnnotatedType().isAnnotationPresent(Nullable.class),
        component.isAnnotationPresent(Name.class) ? NAME_LENGTH : FREE_TEXT_LENGTH,
        component.isAnnotationPresent(Name.class),
        component.isAnnotationPresent(Slug.class),
        annotation(component, AtMost.class).map(AtMost::value).orElse(LIST_SIZE),
        component.isAnnotationPresent(AtLeastOne.class),
        annotation(component, Between.class),
        annotation(component, OneOf.class).map(OneOf::value).map(List::of).orElse(List.of()),
        component.isAnnotationPresent(FromHeader.class),
        annotation(component, FromHeader.class).map(FromHeader::mayBeEmpty).orElse(false),
        accessors(component, Schema.class).map(Schema::description).orElse(""),
        accessors(component, JsonUnwrapped.class).isPresent(),
        annotation(component, WhenMissing.class)
            .map(WhenMissing::value)
            .orElse(ProblemCode.MALFORMED));
  }

  /** A header's own, or one that no Java name could be: {@code case}. */
  private static String name(RecordComponent component) {
    return annotation(component, FromHeader.class)
        .map(FromHeader::value)
        .or(() -> accessors(component, JsonProperty.class).map(JsonProperty::value))
        .orElse(component.getName());
  }

  private static <A extends Annotation> Optional<A> accessors(
      RecordComponent component, Class<A> type) {
    return Optional.ofNullable(component.getAccessor().getAnnotation(type));
  }

  private static <A extends Annotation> Optional<A> annotation(
      RecordComponent component, Class<A> type) {
    return Optional.ofNullable(component.getAnnotation(type));
  }
}
