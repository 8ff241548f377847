package org.maractracker.http.reading;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.ProblemCode;

/** What a request record says of one of its fields. */
public final class RequestField {

  static final int NAME_LENGTH = 200;
  static final int FREE_TEXT_LENGTH = 4000;
  private static final int LIST_SIZE = 100;

  private final RecordComponent component;

  RequestField(RecordComponent component) {
    this.component = component;
  }

  public String name() {
    return component.getName();
  }

  public Type type() {
    return component.getGenericType();
  }

  public boolean optional() {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  public int longestText() {
    return component.isAnnotationPresent(Name.class) ? NAME_LENGTH : FREE_TEXT_LENGTH;
  }

  public boolean slug() {
    return component.isAnnotationPresent(Slug.class);
  }

  public int longestList() {
    return annotation(AtMost.class).map(AtMost::value).orElse(LIST_SIZE);
  }

  public boolean neverEmpty() {
    return component.isAnnotationPresent(AtLeastOne.class);
  }

  public Optional<Between> range() {
    return annotation(Between.class);
  }

  /** Whether its own fields stand among those of the record around it. */
  public boolean unwrapped() {
    return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
  }

  ProblemCode whenMissing() {
    return annotation(WhenMissing.class).map(WhenMissing::value).orElse(ProblemCode.MALFORMED);
  }

  private <A extends Annotation> Optional<A> annotation(Class<A> type) {
    return Optional.ofNullable(component.getAnnotation(type));
  }
}
