package org.maractracker.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collector of all that is wrong with a request, so that it is reported at once and not one by one.
 */
public final class Faults {

  private final List<Fault> faults = new ArrayList<>();

  public void add(@Nullable String field, ProblemCode code, String message) {
    faults.add(new Fault(field, code, message));
  }

  /** Adds the fault when the condition holds. */
  public void addIf(boolean wrong, @Nullable String field, ProblemCode code, String message) {
    if (wrong) {
      add(field, code, message);
    }
  }

  public void addAll(List<Fault> others) {
    faults.addAll(others);
  }

  /** Looks something up; gathers what the lookup refuses, and the answer is then empty. */
  public <T> Optional<T> found(Supplier<T> lookup) {
    try {
      return Optional.of(lookup.get());
    } catch (RuleViolated refusal) {
      faults.addAll(refusal.faults());
      return Optional.empty();
    }
  }

  /**
   * Ends the gathering.
   *
   * @throws RuleViolated with everything gathered, when there is anything
   */
  public void refuseIfAny() {
    if (!faults.isEmpty()) {
      throw new RuleViolated(faults);
    }
  }
}
