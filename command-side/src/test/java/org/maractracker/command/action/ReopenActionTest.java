package org.maractracker.command.action;

import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.problem.ProblemCode.ACTION_OPEN;
import static org.maractracker.testsupport.events.Northshire.on;

import org.junit.jupiter.api.Test;
import org.maractracker.events.action.ActionReopened;

class ReopenActionTest {

  private static final ReopenAction COMMAND = new ReopenAction(ACTION, "made up", null);
  private static final ActionReopened EVENT =
      new ActionReopened(ACTION, "made up", on("2026-06-01"));

  @Test
  void undoesAnyEnd() {
    AnAction.agreed().given(AnAction.completed()).when(COMMAND).stores(EVENT);
    AnAction.agreed().given(AnAction.unachievable()).when(COMMAND).stores(EVENT);
    AnAction.agreed().given(AnAction.removed()).when(COMMAND).stores(EVENT);
    AnAction.agreed().given(AnAction.inError()).when(COMMAND).stores(EVENT);
  }

  @Test
  void refusesAnActionThatIsOpen() {
    AnAction.agreed().when(COMMAND).isRefused(ACTION_OPEN);
    AnAction.agreed()
        .given(AnAction.completed(), AnAction.reopened())
        .when(COMMAND)
        .isRefused(ACTION_OPEN);
  }
}
