package org.maractracker.command.action;

import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.problem.ProblemCode.ACTION_NOT_OPEN;
import static org.maractracker.problem.ProblemCode.DATE_IN_FUTURE;
import static org.maractracker.testsupport.events.Northshire.on;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ProgressKind;
import org.maractracker.events.action.ProgressRecorded;

class RecordProgressTest {

  @Test
  void recordsAnAttemptOfToday() {
    AnAction.agreed()
        .today("2026-04-22")
        .when(attempt(null))
        .stores(new ProgressRecorded(ACTION, "no answer", ProgressKind.ATTEMPT, on("2026-04-22")));
  }

  @Test
  void recordsTheSameAttemptAgainAsANewFact() {
    ProgressRecorded before =
        new ProgressRecorded(ACTION, "no answer", ProgressKind.ATTEMPT, on("2026-04"));
    AnAction.agreed().given(before).when(attempt(on("2026-04"))).stores(before);
  }

  @Test
  void takesTheCurrentMonthAndYear() {
    AnAction.agreed()
        .when(attempt(on("2026-06")))
        .stores(new ProgressRecorded(ACTION, "no answer", ProgressKind.ATTEMPT, on("2026-06")));
    AnAction.agreed()
        .when(attempt(on("2026")))
        .stores(new ProgressRecorded(ACTION, "no answer", ProgressKind.ATTEMPT, on("2026")));
  }

  @Test
  void refusesADayOrMonthStillToCome() {
    AnAction.agreed().when(attempt(on("2026-06-02"))).isRefused("occurredOn", DATE_IN_FUTURE);
    AnAction.agreed().when(attempt(on("2026-07"))).isRefused("occurredOn", DATE_IN_FUTURE);
    AnAction.agreed().when(attempt(on("2027"))).isRefused("occurredOn", DATE_IN_FUTURE);
  }

  @Test
  void refusesOnceTheActionHasEnded() {
    AnAction.agreed().given(AnAction.completed()).when(attempt(null)).isRefused(ACTION_NOT_OPEN);
    AnAction.agreed().given(AnAction.removed()).when(attempt(null)).isRefused(ACTION_NOT_OPEN);
    AnAction.agreed().given(AnAction.inError()).when(attempt(null)).isRefused(ACTION_NOT_OPEN);
    AnAction.agreed().given(AnAction.unachievable()).when(attempt(null)).isRefused(ACTION_NOT_OPEN);
  }

  private static RecordProgress attempt(@Nullable PartialDate occurredOn) {
    return new RecordProgress(ACTION, "no answer", ProgressKind.ATTEMPT, occurredOn);
  }
}
