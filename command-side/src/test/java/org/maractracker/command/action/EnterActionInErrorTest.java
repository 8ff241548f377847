package org.maractracker.command.action;

import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.problem.ProblemCode.DATE_IN_FUTURE;
import static org.maractracker.testsupport.events.Northshire.on;

import org.junit.jupiter.api.Test;
import org.maractracker.events.action.ActionEnteredInError;

class EnterActionInErrorTest {

  private static final EnterActionInError COMMAND =
      new EnterActionInError(ACTION, "wrong case", null);
  private static final ActionEnteredInError EVENT =
      new ActionEnteredInError(ACTION, "wrong case", on("2026-06-01"));

  @Test
  void marksAnActionWhateverHasBecomeOfIt() {
    AnAction.agreed().when(COMMAND).stores(EVENT);
    AnAction.agreed().given(AnAction.completed()).when(COMMAND).stores(EVENT);
    AnAction.agreed().given(AnAction.unachievable()).when(COMMAND).stores(EVENT);
    AnAction.agreed().given(AnAction.removed()).when(COMMAND).stores(EVENT);
  }

  @Test
  void isQuietWhenItIsMarked() {
    AnAction.agreed().given(AnAction.inError()).when(COMMAND).isQuiet();
  }

  @Test
  void refusesADayStillToCome() {
    AnAction.agreed()
        .when(new EnterActionInError(ACTION, "wrong case", on("2026-06-02")))
        .isRefused("occurredOn", DATE_IN_FUTURE);
  }
}
