package org.maractracker.bench.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maractracker.command.action.AgreeActions;
import org.maractracker.command.casefile.OpenCase;
import org.maractracker.command.meeting.CloseMeeting;

class YearPlanTest {

  private static final LocalDate UNTIL = LocalDate.of(2026, 11, 22);
  private static final YearPlan YEAR = YearPlan.of(YearOutline.year(UNTIL));

  @Test
  void hasTheSizeOfAMiddlingMarac() {
    assertThat(YEAR.events()).isBetween(26_500L, 27_500L);
    assertThat(commands(OpenCase.class)).hasSize(450);
    assertThat(commands(CloseMeeting.class)).hasSizeBetween(24, 26);
    assertThat(commands(AgreeActions.class).stream().mapToInt(c -> c.actions().size()).sum())
        .isBetween(2_200, 2_400);
  }

  @Test
  void bringsBackThreeCasesInTen() {
    assertThat(commands(OpenCase.class))
        .filteredOn(opened -> opened.repeatOf() != null)
        .hasSizeBetween(120, 150);
  }

  @Test
  void tellsTheSameStoryForTheSameSeedAndAnotherForAnother() {
    assertThat(YearPlan.of(YearOutline.year(UNTIL))).isEqualTo(YEAR);
    assertThat(YearPlan.of(new YearOutline("northshire", 7, UNTIL, 12, 450))).isNotEqualTo(YEAR);
  }

  @Test
  void endsBeforeTheDayNamed() {
    assertThat(YEAR.steps().getLast().at())
        .isBefore("2026-11-22T00:00:00Z")
        .isAfter("2026-11-20T00:00:00Z");
  }

  private static <C> List<C> commands(Class<C> type) {
    return YEAR.steps().stream()
        .map(Step::command)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
