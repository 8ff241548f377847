package org.maractracker.http.refusal;

import java.util.Map;
import org.maractracker.problem.RuleViolated;

/** Adds members to the answers of some refusals: what changed in between, to a stale version. */
@FunctionalInterface
public interface ProblemExtension {

  /** The members to add; empty for a refusal it knows nothing of. */
  Map<String, Object> about(RuleViolated refusal);
}
