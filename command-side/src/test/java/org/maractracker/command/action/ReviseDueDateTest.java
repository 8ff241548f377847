package org.maractracker.command.action;

import static org.maractracker.command.Decided.fault;
import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.command.GivenHistory.MARCH_DATE;
import static org.maractracker.problem.ProblemCode.ACTION_NOT_OPEN;
import static org.maractracker.problem.ProblemCode.NOT_SMART;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.maractracker.events.action.DueDateRevised;
import org.maractracker.events.meeting.MeetingRescheduled;

class ReviseDueDateTest {

  @Test
  void givesMoreTimeAlsoAfterTheDayHasPassed() {
    AnAction.agreed().when(to("2026-06-30")).stores(revised("2026-06-30"));
  }

  @Test
  void bringsTheDayForwardToTheMeetingItself() {
    AnAction.agreed().when(to("2026-03-10")).stores(revised("2026-03-10"));
  }

  @Test
  void isQuietForTheSameDay() {
    AnAction.agreed().when(to("2026-03-31")).isQuiet();
  }

  @Test
  void refusesADayBeforeTheMeetingItWasAgreedAt() {
    AnAction.agreed().when(to("2026-03-09")).isRefused("dueOn", NOT_SMART);
  }

  @Test
  void goesByTheDayTheMeetingWasMovedTo() {
    LocalDate moved = MARCH_DATE.plusDays(7);
    AnAction.agreed()
        .knowing(new MeetingRescheduled(MARCH, MARCH_DATE, moved, "made up", on("2026-03-09")))
        .when(to("2026-03-16"))
        .isRefused("dueOn", NOT_SMART);
  }

  @Test
  void isQuietForTheSameDayAlsoWhenTheMeetingWasMovedPastIt() {
    LocalDate moved = AnAction.DUE.plusDays(1);
    AnAction.agreed()
        .knowing(new MeetingRescheduled(MARCH, MARCH_DATE, moved, "made up", on("2026-03-09")))
        .when(to("2026-03-31"))
        .isQuiet();
  }

  @Test
  void refusesOnceTheActionHasEnded() {
    AnAction.agreed().given(AnAction.completed()).when(to("2026-03-31")).isRefused(ACTION_NOT_OPEN);
  }

  @Test
  void saysFirstWhatNoStateCouldAllow() {
    AnAction.agreed()
        .given(AnAction.completed())
        .when(to("2026-03-09"))
        .isRefused(fault("dueOn", NOT_SMART), fault(null, ACTION_NOT_OPEN));
  }

  private static ReviseDueDate to(String day) {
    return new ReviseDueDate(ACTION, LocalDate.parse(day), "made up", null);
  }

  private static DueDateRevised revised(String day) {
    return new DueDateRevised(
        ACTION, AnAction.DUE, LocalDate.parse(day), "made up", on("2026-06-01"));
  }
}
