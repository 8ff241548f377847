package org.maractracker.http.reading;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.maractracker.problem.ProblemCode;

/**
 * Rule that at least one of these optional fields must say something; an empty list says nothing.
 * It is an annotation and not a check inside the record because it is reported together with all
 * other faults, when there is no record yet.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EitherOf {
  /** Names the fields; a refusal names the first. */
  String[] value();

  ProblemCode code();

  /** Returns the sentence of the refusal. */
  String sentence();
}
