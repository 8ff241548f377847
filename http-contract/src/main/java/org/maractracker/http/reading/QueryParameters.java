package org.maractracker.http.reading;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Query parameters that make up a type that a handler may have as a parameter. They are known, and
 * described, where the handler has it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface QueryParameters {

  Parameter[] value();

  /**
   * One of the query parameters.
   *
   * @see #format the form of its text, as OpenAPI calls it
   */
  @interface Parameter {
    String name();

    String format();

    String description();
  }
}
