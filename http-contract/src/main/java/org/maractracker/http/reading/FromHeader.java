package org.maractracker.http.reading;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A field of a query that comes in a header; it is named as the header is. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface FromHeader {
  String value();

  /** Returns whether an empty header is as none; otherwise it is malformed. */
  boolean mayBeEmpty() default false;
}
