package org.maractracker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/** Outcome of a decision. */
public final class Decided {

  private final ResultValidator<?> result;
  private final Children children;

  Decided(ResultValidator<?> result, Children children) {
    this.result = result;
    this.children = children;
  }

  /** Asserts that these events were stored for the aggregate itself, and no others anywhere. */
  public void stores(Object... events) {
    result.expectSuccessfulHandlerExecution().expectEvents(events);
    assertThat(children.events()).isEmpty();
  }

  /** Asserts that these events began other aggregates; the aggregate that decided has none. */
  public void creates(Object... events) {
    result.expectSuccessfulHandlerExecution().expectNoEvents();
    assertThat(children.events()).containsExactly(events);
  }

  /** Asserts that it succeeded and stored nothing: it was so already. */
  public void isQuiet() {
    stores();
  }

  /** Asserts a refusal with just this fault, about the request as a whole; nothing was stored. */
  public void isRefused(ProblemCode code) {
    isRefused(new Expected(null, code));
  }

  /** Asserts a refusal with just this fault of that field; nothing was stored. */
  public void isRefused(String field, ProblemCode code) {
    isRefused(new Expected(field, code));
  }

  /** Asserts a refusal with these faults in that order; nothing was stored. */
  public void isRefused(Expected... expected) {
    result.expectNoEvents().expectException(hasFaults(List.of(expected)));
    assertThat(children.events()).isEmpty();
  }

  /** Fault as a test expects it; the sentence is not pinned. */
  public record Expected(@Nullable String field, ProblemCode code) {}

  public static Expected fault(@Nullable String field, ProblemCode code) {
    return new Expected(field, code);
  }

  private static Matcher<RuleViolated> hasFaults(List<Expected> expected) {
    return new CustomTypeSafeMatcher<>("a refusal with the faults " + expected) {
      @Override
      protected boolean matchesSafely(RuleViolated refusal) {
        return expected.equals(
            refusal.faults().stream().map(f -> new Expected(f.field(), f.code())).toList());
      }
    };
  }
}
