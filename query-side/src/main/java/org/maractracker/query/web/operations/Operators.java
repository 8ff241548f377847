package org.maractracker.query.web.operations;

import org.maractracker.caller.Caller;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.engine.view.Views;
import org.springframework.stereotype.Component;

/**
 * Access check for those who run the system (contract 4.5), and the list of views they may name.
 */
@Component
class Operators {

  private final Views views;

  Operators(Views views) {
    this.views = views;
  }

  /**
   * Admits operators.
   *
   * @throws RuleViolated {@code forbidden} unless the caller runs the installation
   */
  static void admit(Caller caller) {
    if (!caller.isOperator()) {
      throw new RuleViolated(ProblemCode.FORBIDDEN, "Operations are the operator's.");
    }
  }

  /**
   * Admits operators to one view.
   *
   * @throws RuleViolated {@code forbidden} unless the caller runs the installation; {@code
   *     not-found} when there is no such view
   */
  void admit(Caller caller, String view) {
    admit(caller);
    if (!views.names().contains(view)) {
      throw unknown("view", "There is no such view.");
    }
  }

  static RuleViolated unknown(String field, String sentence) {
    return new RuleViolated(ProblemCode.NOT_FOUND, field, sentence);
  }
}
