package org.maractracker.http.reading;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.maractracker.problem.ProblemCode;

/**
 * At least one of these optional fields must say something; an empty list says nothing. Told apart
 * from a check inside the record because it is told together with all other faults, when there is
 * no record yet.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EitherOf {
  /** The fields; the first is the one a refusal names. */
  String[] value();

  ProblemCode code();

  /** The sentence of the refusal. */
  String sentence();
}
