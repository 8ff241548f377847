package org.maractracker.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.maractracker.problem.Fault;
import org.maractracker.problem.RuleViolated;

/** That a question is refused, and with what. */
public final class Refused {

  private Refused() {}

  /** With this code, whatever field it is about. */
  public static void with(String code, ThrowingCallable question) {
    RuleViolated refusal = catchThrowableOfType(RuleViolated.class, question);
    assertThat(refusal).as("refused").isNotNull();
    assertThat(refusal.code().code()).isEqualTo(code);
  }

  /** As malformed, each of these fields named. */
  public static void malformed(ThrowingCallable question, String... fields) {
    with("malformed", question);
    RuleViolated refusal = catchThrowableOfType(RuleViolated.class, question);
    assertThat(refusal.faults()).extracting(Fault::field).containsExactlyInAnyOrder(fields);
  }
}
