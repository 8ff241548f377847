package org.maractracker.http.reading;

import org.maractracker.problem.RuleViolated;

/**
 * A handler's query parameters, not yet read: a handler first refuses callers who may not ask, as
 * the contract orders answers (section 4.1), and then reads what is asked.
 *
 * @param <Q> the record they are read into; {@code QueryReader} says of what
 */
@FunctionalInterface
public interface QueryParameters<Q> {

  /**
   * Reads them.
   *
   * @throws RuleViolated {@code malformed}, with every fault and the parameter it is in
   */
  Q read();
}
