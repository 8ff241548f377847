package org.maractracker.command.action;

import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.command.GivenHistory.APRIL;
import static org.maractracker.command.GivenHistory.APRIL_DATE;
import static org.maractracker.command.GivenHistory.JUNE;
import static org.maractracker.command.GivenHistory.JUNE_DATE;
import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.command.GivenHistory.MAY_DATE;
import static org.maractracker.problem.ProblemCode.ACTION_NOT_OPEN;
import static org.maractracker.problem.ProblemCode.DATE_IN_FUTURE;
import static org.maractracker.problem.ProblemCode.MALFORMED;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.command.Deciding;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.DueDateRevised;
import org.maractracker.events.action.UnachievableReason;
import org.maractracker.events.meeting.MeetingCancelled;

class ReportUnachievableTest {

  @Test
  void isDueBeforeTheNextMeetingAfterTheOneItWasAgreedAt() {
    AnAction.agreed().when(report("2026-04-13")).stores(reported("2026-04-13", APRIL_DATE, true));
  }

  @Test
  void isNotInTimeOnTheDayOfThatMeeting() {
    AnAction.agreed().when(report("2026-04-14")).stores(reported("2026-04-14", APRIL_DATE, false));
  }

  @Test
  void isJudgedByTheFirstDayOfAMonth() {
    AnAction.agreed().when(report("2026-04")).stores(reported("2026-04", APRIL_DATE, true));
    AnAction.agreed().when(report("2026-05")).stores(reported("2026-05", APRIL_DATE, false));
  }

  @Test
  void movesOnWithTheMeetingItWasCarriedTo() {
    AnAction.agreed()
        .given(carriedTo(APRIL))
        .when(report("2026-04-20"))
        .stores(reported("2026-04-20", MAY_DATE, true));
  }

  @Test
  void movesOnWithARevisedDueDate() {
    AnAction.agreed()
        .given(revisedTo("2026-05-12"))
        .when(report("2026-05-20"))
        .stores(reported("2026-05-20", JUNE_DATE, true));
  }

  @Test
  void doesNotMoveWithTheDueDateThatWasAgreed() {
    new Deciding<>(Action.class)
        .given(AnAction.agreedEvent("2026-05-20"))
        .when(report("2026-04-20"))
        .stores(reported("2026-04-20", APRIL_DATE, false));
  }

  @Test
  void skipsAMeetingThatWasCancelled() {
    AnAction.agreed()
        .knowing(new MeetingCancelled(APRIL, "made up", on("2026-04-01")))
        .when(report("2026-04-20"))
        .stores(reported("2026-04-20", MAY_DATE, true));
  }

  @Test
  void isDueByNoDayWhenNoMeetingIsScheduled() {
    AnAction.agreed()
        .given(carriedTo(JUNE))
        .when(report("2026-05-20"))
        .stores(reported("2026-05-20", null, null));
  }

  @Test
  void refusesADayStillToCome() {
    AnAction.agreed().when(report("2026-06-02")).isRefused("reportedOn", DATE_IN_FUTURE);
  }

  @Test
  void knowsOnlyOneDateOfReporting() {
    AnAction.agreed().when(report("2026-04-13", "2026-04-12")).isRefused("occurredOn", MALFORMED);
  }

  @Test
  void refusesOnceTheActionHasEnded() {
    AnAction.agreed()
        .given(AnAction.unachievable())
        .when(report("2026-04-13"))
        .isRefused(ACTION_NOT_OPEN);
  }

  private static ReportUnachievable report(String date) {
    return report(date, null);
  }

  private static ReportUnachievable report(String date, @Nullable String occurredOn) {
    return new ReportUnachievable(
        ACTION,
        UnachievableReason.CIRCUMSTANCES_CHANGED,
        "made up",
        on(date),
        "Made Up Adviser",
        occurredOn == null ? null : on(occurredOn));
  }

  private static ActionReportedUnachievable reported(
      String date, @Nullable LocalDate dueOn, @Nullable Boolean inTime) {
    return new ActionReportedUnachievable(
        ACTION,
        UnachievableReason.CIRCUMSTANCES_CHANGED,
        "made up",
        "Made Up Adviser",
        on(date),
        dueOn,
        inTime);
  }

  private static ActionCarriedOver carriedTo(UUID meeting) {
    return new ActionCarriedOver(ACTION, MARCH, meeting, "made up", 1, on("2026-04-14"));
  }

  private static DueDateRevised revisedTo(String day) {
    return new DueDateRevised(
        ACTION, AnAction.DUE, LocalDate.parse(day), "made up", on("2026-04-01"));
  }
}
