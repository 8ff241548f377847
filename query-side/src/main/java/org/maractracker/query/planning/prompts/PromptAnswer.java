package org.maractracker.query.planning.prompts;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.maractracker.query.planning.plan.PlanAction;

/**
 * Answer of a plan to a prompt.
 *
 * @param findings what there is to look at, in the order of the actions or risks
 */
record PromptAnswer(Answered answered, List<Finding> findings) {

  /** Degree to which a plan as a whole answers. */
  enum Answered {
    YES,
    NO,
    /** Answered for some of its parts. */
    PARTLY,
    /** Nothing in the plan to which the prompt applies. */
    NOT_APPLICABLE
  }

  static final PromptAnswer NOT_APPLICABLE = new PromptAnswer(Answered.NOT_APPLICABLE, List.of());

  PromptAnswer {
    findings = List.copyOf(findings);
  }

  /** Asks each action separately. */
  static PromptAnswer ofEach(
      List<PlanAction> actions, Function<PlanAction, Stream<Finding>> question) {
    List<List<Finding>> found =
        actions.stream().map(action -> question.apply(action).toList()).toList();
    long open = found.stream().filter(PromptAnswer::asks).count();
    return new PromptAnswer(
        of(found.size(), found.size() - open), found.stream().flatMap(List::stream).toList());
  }

  private static boolean asks(List<Finding> findings) {
    return findings.stream().anyMatch(Finding::asks);
  }

  static Answered of(long parts, long answered) {
    if (parts == 0) {
      return Answered.NOT_APPLICABLE;
    }
    if (answered == parts) {
      return Answered.YES;
    }
    return answered == 0 ? Answered.NO : Answered.PARTLY;
  }
}
