package org.maractracker.command.meeting.violation;

import org.maractracker.command.marac.violation.KnowsTheOtherSide;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/** Judges history, and closes the circle. */
public class MeetingProjection {
  Class<?> circle = KnowsTheOtherSide.class;

  void evolve() {
    throw new RuleViolated(ProblemCode.NOT_FOUND, "judged");
  }
}
