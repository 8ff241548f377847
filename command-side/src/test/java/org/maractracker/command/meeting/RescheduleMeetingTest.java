package org.maractracker.command.meeting;

import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.command.GivenHistory.MARCH_DATE;
import static org.maractracker.problem.ProblemCode.DATE_IN_FUTURE;
import static org.maractracker.problem.ProblemCode.MEETING_CLOSED;
import static org.maractracker.problem.ProblemCode.MEETING_HELD;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.maractracker.events.meeting.MeetingRescheduled;

class RescheduleMeetingTest {

  @Test
  void movesTheMeetingToAnotherDay() {
    AMeeting.inMarch()
        .when(to("2026-06-30"))
        .stores(
            new MeetingRescheduled(
                MARCH, MARCH_DATE, LocalDate.parse("2026-06-30"), "made up", on("2026-06-01")));
  }

  @Test
  void isQuietWhenThatIsItsDayAlsoAfterClosing() {
    AMeeting.inMarch().when(to("2026-03-10")).isQuiet();
    AMeeting.inMarch().given(AMeeting.CLOSED).when(to("2026-03-10")).isQuiet();
  }

  @Test
  void refusesOnceTheMeetingIsClosedOrCancelled() {
    AMeeting.inMarch().given(AMeeting.CLOSED).when(to("2026-06-30")).isRefused(MEETING_CLOSED);
    AMeeting.inMarch().given(AMeeting.CANCELLED).when(to("2026-06-30")).isRefused(MEETING_CLOSED);
  }

  @Test
  void refusesToHaveDecidedItInTheFuture() {
    AMeeting.inMarch()
        .when(
            new RescheduleMeeting(
                MARCH, LocalDate.parse("2026-06-30"), "made up", on("2026-06-02")))
        .isRefused("occurredOn", DATE_IN_FUTURE);
  }

  @Test
  void movesAMeetingThatWasHeldToADayThatHasBeenAndNoLater() {
    AMeeting.inMarch()
        .knowing(AMeeting.anAction())
        .when(to("2026-06-02"))
        .isRefused("date", MEETING_HELD);
    AMeeting.inMarch()
        .knowing(AMeeting.anAction())
        .when(to("2026-06-01"))
        .stores(
            new MeetingRescheduled(
                MARCH, MARCH_DATE, LocalDate.parse("2026-06-01"), "made up", on("2026-06-01")));
  }

  private static RescheduleMeeting to(String day) {
    return new RescheduleMeeting(MARCH, LocalDate.parse(day), "made up", null);
  }
}
