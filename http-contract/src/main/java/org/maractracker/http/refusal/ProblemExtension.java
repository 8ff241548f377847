package org.maractracker.http.refusal;

import java.util.Map;
import org.maractracker.problem.RuleViolated;

/**
 * Extension of the answers of some refusals by more members: what changed in between, to a stale
 * version.
 */
@FunctionalInterface
public interface ProblemExtension {

  /** Returns the members to add; empty for a refusal it knows nothing of. */
  Map<String, Object> about(RuleViolated refusal);
}
