package org.maractracker.problem;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refusal of a request: nothing is stored. It becomes a problem answer in one place. It carries all
 * that is wrong at once, and has the code of the fault that comes first in the contract's order:
 * unknown ids, then form ({@code malformed} before all other 400s), then what stored state decides.
 */
public class RuleViolated extends RuntimeException {

  private static final List<Integer> ORDER = List.of(404, 403, 400, 422, 412, 409);

  private static final Comparator<Fault> FIRST_TO_BE_SAID =
      Comparator.comparingInt(RuleViolated::rank)
          .thenComparing(fault -> fault.code() != ProblemCode.MALFORMED);

  private final transient List<Fault> faults;

  public RuleViolated(ProblemCode code, String sentence) {
    this(code, null, sentence);
  }

  public RuleViolated(ProblemCode code, @Nullable String field, String sentence) {
    this(List.of(new Fault(field, code, sentence)));
  }

  /**
   * @param faults all that is wrong, at least one
   */
  public RuleViolated(List<Fault> faults) {
    super(faults.stream().min(FIRST_TO_BE_SAID).orElseThrow().message(), null, false, false);
    this.faults = faults.stream().sorted(FIRST_TO_BE_SAID).toList();
  }

  private static int rank(Fault fault) {
    int rank = ORDER.indexOf(fault.code().status());
    return rank < 0 ? ORDER.size() : rank;
  }

  /** Returns the code the answer is known by. */
  public ProblemCode code() {
    return faults.getFirst().code();
  }

  /** Returns all that is wrong, in the order in which it is reported. */
  public List<Fault> faults() {
    return faults;
  }

  /** Returns the sentence of the fault that comes first. */
  public String sentence() {
    return faults.getFirst().message();
  }
}
