package org.maractracker.http.reading;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a type that a handler may have as a parameter: the query parameters it is made of. They are
 * known, and described, where the handler has it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface QueryParameters {

  Parameter[] value();

  /**
   * One of them.
   *
   * @see #format the form of its text, as OpenAPI calls it
   */
  @interface Parameter {
    String name();

    String format();

    String description();
  }
}
