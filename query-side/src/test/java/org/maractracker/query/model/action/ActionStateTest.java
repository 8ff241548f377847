package org.maractracker.query.model.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.query.SecretFacts.APRIL_DAY;
import static org.maractracker.query.SecretFacts.COMMUNICATION;
import static org.maractracker.query.SecretFacts.DUE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.MAY;
import static org.maractracker.query.SecretFacts.addendum;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.carried;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.due;
import static org.maractracker.query.SecretFacts.imported;
import static org.maractracker.query.SecretFacts.inError;
import static org.maractracker.query.SecretFacts.joint;
import static org.maractracker.query.SecretFacts.minuted;
import static org.maractracker.query.SecretFacts.notUndertaken;
import static org.maractracker.query.SecretFacts.progress;
import static org.maractracker.query.SecretFacts.prompts;
import static org.maractracker.query.SecretFacts.removed;
import static org.maractracker.query.SecretFacts.reopened;
import static org.maractracker.query.SecretFacts.unachievable;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maractracker.events.EventJson;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.events.action.AddedValue;
import org.maractracker.events.action.ProgressKind;

/** What each event makes of an action. */
class ActionStateTest extends FoldedAction {

  @Test
  void isOpenAsAgreed() {
    ActionFields action = after(agreed(ACTION));
    assertThat(action.status()).isEqualTo(ActionStatus.OPEN);
    assertThat(action.dueOn()).isEqualTo(DUE).isEqualTo(action.firstDueOn());
    assertThat(action.responsibleAgencyId()).isEqualTo("police");
    assertThat(action.representative()).isEqualTo("secret Pat");
    assertThat(action.agreedOn()).isEqualTo(on("2026-03-02"));
    assertThat(action.daysLate()).isNull();
    assertThat(action.joint()).isNull();
    assertThat(action.addedValue()).isEqualTo(AddedValue.MARAC_SPECIFIC);
    assertThat(action.version()).isZero();
    assertThat(action.lastChangedAt()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
  }

  @Test
  void leavesUnsaidWhatAnImportedListDidNotSay() {
    ActionFields action = after(imported(ACTION, null, null));
    assertThat(action.responsibleAgencyId()).isNull();
    assertThat(action.dueOn()).isNull();
    assertThat(action.caseId()).isNull();
    assertThat(action.agreedOn()).isEqualTo(on("2018-05"));
    assertThat(action.source()).isNotNull();
  }

  @Test
  void theFirstDueDateAnImportedActionEverHadIsItsFirst() {
    LocalDate day = LocalDate.of(2026, 6, 1);
    ActionFields action = after(imported(ACTION, null, null), due(ACTION, null, day));
    assertThat(action.firstDueOn()).isEqualTo(day);
  }

  /** The tenth is when the date was revised, and still in time. */
  @Test
  void countsAsLateWhenItsDueDateWasRevisedAfterItHadPassed() {
    LocalDate ninth = LocalDate.of(2026, 3, 9);
    LocalDate may = LocalDate.of(2026, 5, 1);
    ActionFields late =
        after(
            agreed(ACTION),
            due(ACTION, ninth, may),
            due(ACTION, may, may.plusDays(1)),
            carried(ACTION, MARCH, APRIL, 1),
            completed(ACTION, "2026-04-01", 0));
    assertThat(late.dueDateRevisedTooLate()).isTrue();
    assertThat(late.completedLate()).isTrue();
    ActionFields inTime =
        after(
            agreed(ACTION),
            due(ACTION, ninth.plusDays(1), may),
            completed(ACTION, "2026-04-01", 0));
    assertThat(inTime.dueDateRevisedTooLate()).isFalse();
    assertThat(inTime.completedLate()).isFalse();
    assertThat(after(agreed(ACTION), due(ACTION, ninth, may)).completedLate()).isNull();
  }

  @Test
  void countsAsLateWhenAFormerCompletionWas() {
    ActionFields late =
        after(
            agreed(ACTION),
            completed(ACTION, "2026-03-25", 5),
            reopened(ACTION),
            completed(ACTION, "2026-03-20", 0));
    assertThat(late.completedLate()).isTrue();
    assertThat(late.dueDateRevisedTooLate()).isFalse();
  }

  /** Rows of views are read by later releases too. */
  @Test
  void isReadFromARowThatWasStoredBeforeRevisionsWereJudged() {
    ActionState state = state(agreed(ACTION), completed(ACTION, "2026-03-25", 5));
    String stored = EventJson.mapper().writeValueAsString(state);
    String old = stored.replace(",\"revisedTooLate\":false", "");
    assertThat(old).isNotEqualTo(stored);
    ActionState read = EventJson.mapper().readValue(old, ActionState.class);
    assertThat(ActionFields.of(read)).isEqualTo(ActionFields.of(state));
  }

  @Test
  void countsProgressAndAttemptsApartAndShowsTheLatest() {
    ActionFields action =
        after(
            agreed(ACTION),
            progress(ACTION, ProgressKind.PROGRESS),
            progress(ACTION, ProgressKind.ATTEMPT),
            progress(ACTION, ProgressKind.ATTEMPT));
    assertThat(action.progress()).isEqualTo(1);
    assertThat(action.attempts()).isEqualTo(2);
    assertThat(action.lastNote())
        .isEqualTo(new ActionFields.Note(ProgressKind.ATTEMPT, "secret call", on("2026-03-05")));
    assertThat(action.status()).isEqualTo(ActionStatus.OPEN);
  }

  @Test
  void anAnswerReplacesItsPromptsAndLeavesTheOthers() {
    ActionFields action = after(agreed(ACTION), prompts(ACTION));
    assertThat(action.addedValue()).isEqualTo(AddedValue.BUSINESS_AS_USUAL);
    assertThat(action.capacityConfirmed()).isFalse();
    assertThat(action.protects()).isNotEmpty();
    assertThat(action.victimVoice()).isNotNull();
  }

  @Test
  void keepsTheFirstDueDateWhenItIsRevised() {
    LocalDate later = LocalDate.of(2026, 4, 20);
    ActionFields action = after(agreed(ACTION), due(ACTION, DUE, later));
    assertThat(action.dueOn()).isEqualTo(later);
    assertThat(action.firstDueOn()).isEqualTo(DUE);
  }

  @Test
  void saysHowLateItWasDone() {
    ActionFields action = after(agreed(ACTION), completed(ACTION, "2026-03-25", 5));
    assertThat(action.status()).isEqualTo(ActionStatus.COMPLETED);
    assertThat(action.daysLate()).isEqualTo(5);
    assertThat(action.imprecise()).isFalse();
    assertThat(action.formerCompletions()).isEmpty();
  }

  @Test
  void doneLateStaysLateThroughAnyReopening() {
    ActionFields action =
        after(
            agreed(ACTION),
            completed(ACTION, "2026-03-25", 5),
            reopened(ACTION),
            completed(ACTION, "2026-03", 0),
            reopened(ACTION));
    assertThat(action.status()).isEqualTo(ActionStatus.OPEN);
    assertThat(action.completion()).isNull();
    assertThat(action.daysLate()).isNull();
    assertThat(action.formerCompletions())
        .extracting(Completion::daysLate, Completion::imprecise)
        .containsExactly(tuple(5, false), tuple(0, true));
  }

  @Test
  void unachievableIsAnOutcomeOfItsOwn() {
    ActionFields action =
        after(
            agreed(ACTION),
            unachievable(ACTION, "2026-03-15", APRIL_DAY, true),
            minuted(ACTION, APRIL));
    assertThat(action.status()).isEqualTo(ActionStatus.UNACHIEVABLE);
    assertThat(entry(action).minutedAtMeetingId()).isEqualTo(APRIL);
    assertThat(entry(action).reportedInTime()).isTrue();
    assertThat(action.completion()).isNull();
  }

  private static Unachievable entry(ActionFields action) {
    Unachievable entry = action.unachievable();
    if (entry == null) {
      throw new AssertionError("Not on the register");
    }
    return entry;
  }

  @Test
  void afterReopeningThereIsNothingToMinute() {
    ActionFields action =
        after(agreed(ACTION), unachievable(ACTION, "2026-03-15", null, null), reopened(ACTION));
    assertThat(action.unachievable()).isNull();
    assertThat(action.status()).isEqualTo(ActionStatus.OPEN);
  }

  @Test
  void staysOpenWhenAMeetingFindsItNotUndertaken() {
    ActionFields action = after(agreed(ACTION), notUndertaken(ACTION, APRIL));
    assertThat(action.status()).isEqualTo(ActionStatus.OPEN);
    assertThat(action.notUndertaken())
        .containsExactly(new ActionFields.Finding(APRIL, "secret explanation", on("2026-04-06")));
  }

  @Test
  void staysOpenWhenItIsCarriedOverAndCountsIt() {
    ActionFields action =
        after(agreed(ACTION), carried(ACTION, MARCH, APRIL, 1), carried(ACTION, APRIL, MAY, 2));
    assertThat(action.status()).isEqualTo(ActionStatus.OPEN);
    assertThat(action.timesCarried()).isEqualTo(2);
    assertThat(action.carriedToMeetingIds()).containsExactly(APRIL, MAY);
  }

  @Test
  void removedIsNotDoneAndSaysWhy() {
    ActionFields action = after(agreed(ACTION), removed(ACTION));
    assertThat(action.status()).isEqualTo(ActionStatus.REMOVED);
    assertThat(action.ending()).isEqualTo(new Ending("secret reason", APRIL));
    assertThat(action.completion()).isNull();
  }

  @Test
  void enteredInErrorIsNotDoneEvenAfterACompletion() {
    ActionFields action =
        after(agreed(ACTION), completed(ACTION, "2026-03-25", 5), inError(ACTION));
    assertThat(action.status()).isEqualTo(ActionStatus.ENTERED_IN_ERROR);
    assertThat(action.daysLate()).isNull();
    assertThat(action.formerCompletions()).hasSize(1);
    assertThat(action.ending()).isEqualTo(new Ending("secret reason", null));
  }

  @Test
  void anAddendumChangesNothingButIsRead() {
    ActionFields action = after(agreed(ACTION), addendum(ACTION));
    assertThat(action.addenda())
        .containsExactly(new Addendum("secret statement", 7L, on("2026-04-09")));
    assertThat(action.status()).isEqualTo(ActionStatus.OPEN);
  }

  @Test
  void aHistoryThatDoesNotBeginWithTheActionIsRefused() {
    assertThatThrownBy(() -> after(progress(ACTION, ProgressKind.PROGRESS)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void readsBackAsItWasStored() {
    ActionState state =
        state(
            agreed(ACTION),
            joint(ACTION, "police", List.of("idva"), COMMUNICATION),
            progress(ACTION, ProgressKind.ATTEMPT),
            due(ACTION, DUE, APRIL_DAY),
            notUndertaken(ACTION, APRIL),
            carried(ACTION, MARCH, APRIL, 1),
            completed(ACTION, "2026", 5),
            reopened(ACTION),
            addendum(ACTION),
            unachievable(ACTION, "2026-03-15", APRIL_DAY, true));
    String json = EventJson.mapper().writeValueAsString(state);
    assertThat(EventJson.mapper().readValue(json, ActionState.class)).isEqualTo(state);
  }
}
