package org.maractracker.command.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Permission of the table of acts that a handler requires. A handler without this is refused to
 * everybody.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {
  Permission value();

  /** Returns the form of the answer, for the description. */
  Class<?> answers() default Accepted.class;
}
