package org.maractracker.command.action;

import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.command.GivenHistory.APRIL;
import static org.maractracker.command.GivenHistory.JUNE_DATE;
import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.problem.ProblemCode.AGENCY_UNKNOWN;
import static org.maractracker.problem.ProblemCode.CARRY_OVER_MEETING_NOT_LATER;
import static org.maractracker.problem.ProblemCode.MALFORMED;
import static org.maractracker.testsupport.events.ActionImportedBuilder.anImportedAction;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.command.Deciding;
import org.maractracker.events.action.ActionAcknowledged;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.DueDateRevised;
import org.maractracker.events.action.ImportSource;
import org.maractracker.events.action.UnachievableReason;

/** History from before this system says less; what it does not say is not invented. */
class ImportedActionTest {

  @Test
  void isNeverLateWithoutADueDate() {
    bare()
        .when(new CompleteAction(ACTION, on("2026-05-01"), "made up", null, null))
        .stores(new ActionCompleted(ACTION, on("2026-05-01"), "made up", null, 0, false));
  }

  @Test
  void getsItsFirstDueDateFromNothing() {
    LocalDate first = LocalDate.parse("2020-01-01");
    bare()
        .when(new ReviseDueDate(ACTION, first, "made up", null))
        .stores(new DueDateRevised(ACTION, null, first, "made up", on("2026-06-01")));
  }

  @Test
  void isReportedUnachievableByNoDayUntilItStandsAnywhere() {
    ReportUnachievable report =
        new ReportUnachievable(
            ACTION, UnachievableReason.OTHER, "made up", on("2026-05-01"), null, null);
    bare().when(report).stores(reported(null, null));
    LocalDate due = LocalDate.parse("2026-05-20");
    bare()
        .given(new DueDateRevised(ACTION, null, due, "made up", on("2026-04-01")))
        .when(report)
        .stores(reported(JUNE_DATE, true));
  }

  @Test
  void livesOnLikeAnyOtherWhenTheListSaysEnough() {
    full()
        .when(new AcknowledgeAction(ACTION, null, null))
        .stores(new ActionAcknowledged(ACTION, "idva", "Made Up Actor", on("2026-06-01")));
    full()
        .when(new CarryOver(ACTION, APRIL, "made up", null))
        .stores(new ActionCarriedOver(ACTION, MARCH, APRIL, "made up", 1, on("2026-06-01")));
  }

  @Test
  void refusesWhatNeedsAnOwnerOrAMeetingTheListDoesNotName() {
    bare().when(new AcknowledgeAction(ACTION, null, null)).isRefused(AGENCY_UNKNOWN);
    bare()
        .when(new ArrangeJointWorking(ACTION, List.of("police"), null, null, null))
        .isRefused("meetingId", MALFORMED);
    bare()
        .when(new CarryOver(ACTION, APRIL, "made up", null))
        .isRefused(CARRY_OVER_MEETING_NOT_LATER);
  }

  private static Deciding<Action> bare() {
    return new Deciding<>(Action.class).given(imported(null, null));
  }

  private static Deciding<Action> full() {
    return new Deciding<>(Action.class).given(imported("idva", MARCH));
  }

  private static ActionImported imported(@Nullable String agency, @Nullable UUID meeting) {
    return anImportedAction(ACTION)
        .meetingId(meeting)
        .description("made up")
        .responsibleAgencyId(agency)
        .source(new ImportSource("made-up.csv", null, 7))
        .occurredOn("2015")
        .build();
  }

  private static ActionReportedUnachievable reported(
      @Nullable LocalDate dueOn, @Nullable Boolean inTime) {
    return new ActionReportedUnachievable(
        ACTION, UnachievableReason.OTHER, "made up", null, on("2026-05-01"), dueOn, inTime);
  }
}
