package org.maractracker.query.web.operations;

import org.maractracker.caller.Caller;
import org.maractracker.caller.Role;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.engine.view.Views;
import org.springframework.stereotype.Component;

/** Who may run the system (contract 4.5), and which views there are to run. */
@Component
class Operators {

  private final Views views;

  Operators(Views views) {
    this.views = views;
  }

  /**
   * @throws RuleViolated {@code forbidden} to everybody but an administrator of some MARAC
   */
  static void admit(Caller caller) {
    if (caller.memberships().stream().noneMatch(each -> each.role() == Role.ADMINISTRATOR)) {
      throw new RuleViolated(ProblemCode.FORBIDDEN, "Operations are the administrator's.");
    }
  }

  /**
   * The same, about one view.
   *
   * @throws RuleViolated {@code forbidden}; {@code not-found} when there is no such view
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
