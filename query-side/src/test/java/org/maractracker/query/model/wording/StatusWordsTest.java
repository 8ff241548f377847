package org.maractracker.query.model.wording;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.query.SecretFacts.DUE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.MAY;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.carried;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.due;
import static org.maractracker.query.SecretFacts.imported;
import static org.maractracker.query.SecretFacts.inError;
import static org.maractracker.query.SecretFacts.notUndertaken;
import static org.maractracker.query.SecretFacts.reallocated;
import static org.maractracker.query.SecretFacts.removed;
import static org.maractracker.query.SecretFacts.reopened;
import static org.maractracker.query.SecretFacts.unachievable;
import static org.maractracker.testsupport.events.Northshire.id;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maractracker.events.TrackerEvent;
import org.maractracker.query.Story;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.store.events.RecordedEvent;

class StatusWordsTest {

  private static final UUID ACTION = id(1001);

  private static String on(LocalDate day, TrackerEvent... since) {
    ActionState state = null;
    for (RecordedEvent event : new Story().tell(agreed(ACTION)).tell(since).events()) {
      state = ActionState.after(state, event);
    }
    return StatusWords.of(ActionFields.of(requireNonNull(state)), day);
  }

  @Test
  void anOpenActionIsOverdueFromTheDayAfterItsDueDate() {
    assertThat(on(DUE)).isEqualTo("Open");
    assertThat(on(DUE.plusDays(1))).isEqualTo("Open, 1 day overdue");
    assertThat(on(DUE.plusDays(3))).isEqualTo("Open, 3 days overdue");
  }

  @Test
  void doneLateStaysLateAlsoWhenItIsOpenAgain() {
    assertThat(on(DUE, completed(ACTION, "2026-03-20", 0))).isEqualTo("Completed");
    assertThat(on(DUE, completed(ACTION, "2026-03-21", 1))).isEqualTo("Completed 1 day late");
    assertThat(on(DUE, completed(ACTION, "2026-04", 12)))
        .isEqualTo("Completed 12 days late (the day is not known)");
    assertThat(on(DUE, completed(ACTION, "2026-03-25", 5), reopened(ACTION)))
        .isEqualTo("Open, reopened after it was called completed 5 days late");
    assertThat(
            on(
                DUE,
                completed(ACTION, "2026-03-25", 5),
                reopened(ACTION),
                completed(ACTION, "2026-03-20", 0)))
        .isEqualTo("Completed, after it was called completed 5 days late and reopened");
  }

  @Test
  void aDueDateThatMovedAfterItHadPassedMakesNothingInTime() {
    LocalDate passed = LocalDate.of(2026, 3, 9);
    LocalDate on = LocalDate.of(2026, 3, 10);
    LocalDate later = LocalDate.of(2026, 4, 1);
    assertThat(on(DUE, due(ACTION, passed, later)))
        .isEqualTo("Open, due date revised after it had passed");
    assertThat(on(DUE, due(ACTION, passed, later), completed(ACTION, "2026-03-30", 0)))
        .isEqualTo("Completed, which counts as late: due date revised after it had passed");
    assertThat(on(DUE, due(ACTION, on, later), completed(ACTION, "2026-03-30", 0)))
        .isEqualTo("Completed");
  }

  @Test
  void whatCameBackSaysHowOften() {
    assertThat(
            on(
                DUE,
                notUndertaken(ACTION, APRIL),
                carried(ACTION, MARCH, APRIL, 1),
                carried(ACTION, APRIL, MAY, 2)))
        .isEqualTo("Open, found not undertaken, carried over 2 times");
  }

  @Test
  void nothingButACompletionReadsAsDone() {
    assertThat(
            Stream.of(
                on(DUE, reallocated(ACTION, "police", "idva")),
                on(DUE, unachievable(ACTION, "2026-03-15", null, null)),
                on(DUE, removed(ACTION)),
                on(DUE, inError(ACTION)),
                on(DUE, completed(ACTION, "2026-03-20", 0), inError(ACTION))))
        .containsExactly(
            "Open, passed on",
            "Unachievable: secret explanation (resource unavailable)",
            "Removed from the plan, not done: secret reason",
            "Entered in error: secret reason",
            "Entered in error: secret reason")
        .noneMatch(words -> words.startsWith("Completed"));
  }

  @Test
  void anActionWithoutADueDateIsNeverOverdue() {
    ActionState state =
        ActionState.after(null, new Story().tell(imported(ACTION, null, null)).events().getFirst());
    assertThat(StatusWords.of(ActionFields.of(state), DUE.plusYears(5))).isEqualTo("Open");
  }
}
