package org.maractracker.command.dispatch;

import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/**
 * Refusal of a command whose aggregate is no longer at the version that {@code If-Match} named: 412
 * {@code stale-version}.
 */
public final class StaleVersion extends RuleViolated {

  private final String aggregateId;
  private final long expected;

  public StaleVersion(String aggregateId, long expected) {
    super(
        ProblemCode.STALE_VERSION,
        "This was changed after you read it. Look at what was done in between and decide again.");
    this.aggregateId = aggregateId;
    this.expected = expected;
  }

  public String aggregateId() {
    return aggregateId;
  }

  /** Returns the version the client had read. */
  public long expected() {
    return expected;
  }
}
