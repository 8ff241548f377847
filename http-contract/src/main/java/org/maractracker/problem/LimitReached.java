package org.maractracker.problem;

import java.time.Duration;

/** Refusal of what is done too often, with the time after which it can be tried again. */
public final class LimitReached extends RuleViolated {

  private final Duration wait;

  /**
   * @param wait longer than zero; answered in whole seconds, rounded up
   */
  public LimitReached(ProblemCode code, String sentence, Duration wait) {
    super(code, sentence);
    this.wait = wait;
  }

  public Duration retryAfter() {
    return wait;
  }
}
