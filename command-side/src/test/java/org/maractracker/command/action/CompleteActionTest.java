package org.maractracker.command.action;

import static org.maractracker.command.Decided.fault;
import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.command.action.AnAction.WEEKLY_CALL;
import static org.maractracker.problem.ProblemCode.ACTION_NOT_OPEN;
import static org.maractracker.problem.ProblemCode.DATE_IN_FUTURE;
import static org.maractracker.problem.ProblemCode.JOINT_ARRANGEMENT_UNCONFIRMED;
import static org.maractracker.problem.ProblemCode.MALFORMED;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.DueDateRevised;

class CompleteActionTest {

  @Test
  void isInTimeOnTheDueDayItself() {
    AnAction.agreed().when(done("2026-03-31")).stores(completed("2026-03-31", 0, false));
  }

  @Test
  void isOneDayLateOnTheNextDay() {
    AnAction.agreed().when(done("2026-04-01")).stores(completed("2026-04-01", 1, false));
  }

  @Test
  void countsAMonthOrYearFromItsFirstDay() {
    AnAction.agreed().when(done("2026-03")).stores(completed("2026-03", 0, true));
    AnAction.agreed().when(done("2026-05")).stores(completed("2026-05", 31, true));
    AnAction.agreed().when(done("2026")).stores(completed("2026", 0, true));
  }

  @Test
  void goesByTheDueDateInForce() {
    AnAction.agreed()
        .given(
            new DueDateRevised(
                ACTION, AnAction.DUE, LocalDate.parse("2026-04-10"), "made up", on("2026-04-09")))
        .when(done("2026-04-12"))
        .stores(completed("2026-04-12", 2, false));
  }

  @Test
  void isCompletedAgainAfterReopening() {
    AnAction.agreed()
        .given(AnAction.completed(), AnAction.reopened())
        .when(done("2026-04-02"))
        .stores(completed("2026-04-02", 2, false));
  }

  @Test
  void completesAJointActionThatEveryPartnerHasConfirmed() {
    AnAction.agreed()
        .given(AnAction.joint(WEEKLY_CALL, "police", "probation"))
        .given(AnAction.confirmedBy("police"), AnAction.confirmedBy("probation"))
        .when(done("2026-03-31"))
        .stores(completed("2026-03-31", 0, false));
  }

  @Test
  void completesAnActionThatIsNoLongerJoint() {
    AnAction.agreed()
        .given(AnAction.joint(WEEKLY_CALL, "police"), AnAction.joint(null))
        .when(done("2026-03-31"))
        .stores(completed("2026-03-31", 0, false));
  }

  @Test
  void refusesAJointActionWhileAPartnerHasNotConfirmed() {
    AnAction.agreed()
        .given(AnAction.joint(WEEKLY_CALL, "police", "probation"))
        .given(AnAction.confirmedBy("police"))
        .when(done("2026-03-31"))
        .isRefused(JOINT_ARRANGEMENT_UNCONFIRMED);
  }

  @Test
  void refusesAJointActionWithoutACommunicationArrangement() {
    AnAction.agreed()
        .given(AnAction.joint(null, "police"), AnAction.confirmedBy("police"))
        .when(done("2026-03-31"))
        .isRefused(JOINT_ARRANGEMENT_UNCONFIRMED);
  }

  @Test
  void refusesADayStillToCome() {
    AnAction.agreed().when(done("2026-06-02")).isRefused("completedOn", DATE_IN_FUTURE);
    AnAction.agreed().when(done("2026-07")).isRefused("completedOn", DATE_IN_FUTURE);
  }

  @Test
  void knowsOnlyOneDateOfCompletion() {
    AnAction.agreed()
        .when(new CompleteAction(ACTION, on("2026-03-31"), "made up", null, on("2026-03-30")))
        .isRefused("occurredOn", MALFORMED);
    AnAction.agreed()
        .when(new CompleteAction(ACTION, on("2026-03-31"), "made up", null, on("2026-03-31")))
        .stores(completed("2026-03-31", 0, false));
  }

  @Test
  void refusesWhatHasEndedHoweverItEnded() {
    AnAction.agreed()
        .given(AnAction.completed())
        .when(done("2026-03-31"))
        .isRefused(ACTION_NOT_OPEN);
    AnAction.agreed()
        .given(AnAction.unachievable())
        .when(done("2026-03-31"))
        .isRefused(ACTION_NOT_OPEN);
    AnAction.agreed().given(AnAction.removed()).when(done("2026-03-31")).isRefused(ACTION_NOT_OPEN);
  }

  @Test
  void namesAllThatIsWrong() {
    AnAction.agreed()
        .given(AnAction.joint(WEEKLY_CALL, "police"), AnAction.completed())
        .when(done("2026-06-02"))
        .isRefused(
            fault("completedOn", DATE_IN_FUTURE),
            fault(null, ACTION_NOT_OPEN),
            fault(null, JOINT_ARRANGEMENT_UNCONFIRMED));
  }

  private static CompleteAction done(String date) {
    return new CompleteAction(ACTION, on(date), "made up", null, null);
  }

  private static ActionCompleted completed(String date, int daysLate, boolean imprecise) {
    return new ActionCompleted(ACTION, on(date), "made up", null, daysLate, imprecise);
  }
}
