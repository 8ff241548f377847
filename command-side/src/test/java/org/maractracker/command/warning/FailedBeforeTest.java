package org.maractracker.command.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.testsupport.events.ActionAgreedBuilder.anAgreedAction;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maractracker.command.warning.Setbacks.Setback;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.UnachievableReason;

class FailedBeforeTest {

  private static final PartialDate DAY = PartialDate.parse("2026-03-02");
  private static final UUID CASE = UUID.randomUUID();
  private static final UUID EARLIER = UUID.randomUUID();
  private static final UUID MEETING = UUID.randomUUID();
  private static final UUID ACTION = UUID.randomUUID();

  private static final String LOCKS = "Fit new locks at her flat";

  private static final ActionReportedUnachievable UNACHIEVABLE =
      new ActionReportedUnachievable(
          ACTION, UnachievableReason.OUTSIDE_POWERS, "x", null, DAY, null, null);
  private static final ActionNotUndertaken NOT_UNDERTAKEN =
      new ActionNotUndertaken(ACTION, MEETING, "x", DAY);
  private static final ActionRemovedFromPlan REMOVED =
      new ActionRemovedFromPlan(ACTION, MEETING, "x", DAY);
  private static final ActionCompleted DONE = new ActionCompleted(ACTION, DAY, "x", null, 0, false);
  private static final ActionReopened REOPENED = new ActionReopened(ACTION, "x", DAY);

  private static ActionAgreed agreed(UUID file) {
    return anAgreedAction(ACTION)
        .meetingId(MEETING)
        .caseId(file)
        .description(LOCKS)
        .notLinkedBecause("x")
        .occurredOn(DAY)
        .build();
  }

  private static List<Warning> warnings(UUID file, String description, ActionEvent... since) {
    List<ActionEvent> events = new ArrayList<>(List.of(agreed(file)));
    events.addAll(List.of(since));
    FailedBefore failedBefore =
        new FailedBefore(
            cases -> cases.stream().map(each -> new Setback(each, ACTION)).toList(),
            new OneAction(events));
    return failedBefore.warnings(
        List.of(
            new Proposed(
                UUID.randomUUID(), CASE, "police", description, "actions[3].description")));
  }

  @Test
  void warnsOfWhatWasUnachievableInAnEarlierCase() {
    assertThat(warnings(EARLIER, "Fitting of new locks, flat", UNACHIEVABLE))
        .containsExactly(
            new Warning(
                "much-like-one-that-failed",
                "actions[3].description",
                "An action much like this one, of an earlier case, was reported unachievable"
                    + " (2026-03-02). What will be different this time?",
                ACTION,
                EARLIER,
                List.of(new Warning.Reference(EARLIER, ACTION))));
  }

  @Test
  void warnsOfWhatWasNotUndertakenOrRemovedInTheSameCase() {
    assertThat(warnings(CASE, LOCKS, NOT_UNDERTAKEN))
        .singleElement()
        .satisfies(
            warning -> assertThat(warning.message()).contains("this case", "not undertaken"));
    assertThat(warnings(CASE, LOCKS, REMOVED)).hasSize(1);
    assertThat(
            warnings(
                CASE,
                LOCKS,
                NOT_UNDERTAKEN,
                new ActionCarriedOver(ACTION, MEETING, UUID.randomUUID(), "x", 1, DAY)))
        .hasSize(1);
  }

  @Test
  void whatWasDoneInTheEndOrWasAnErrorHasNotFailed() {
    assertThat(warnings(CASE, LOCKS, NOT_UNDERTAKEN, DONE)).isEmpty();
    assertThat(warnings(CASE, LOCKS, UNACHIEVABLE, REOPENED, DONE)).isEmpty();
    assertThat(warnings(CASE, LOCKS, UNACHIEVABLE, REOPENED)).isEmpty();
    assertThat(warnings(CASE, LOCKS, REMOVED, new ActionEnteredInError(ACTION, "x", DAY)))
        .isEmpty();
    assertThat(warnings(CASE, LOCKS, NOT_UNDERTAKEN, DONE, REOPENED)).hasSize(1);
  }

  @Test
  void saysNothingOfAnActionThatIsUnlikeIt() {
    assertThat(warnings(CASE, "Call her before each court date", UNACHIEVABLE)).isEmpty();
  }

  /** Answers are kept with their keys: nothing anybody wrote is copied there. */
  @Test
  void repeatsNothingThatAnybodyWrote() {
    assertThat(warnings(EARLIER, LOCKS, UNACHIEVABLE).toString()).doesNotContain("locks", "flat");
  }

  @Test
  void readsNothingWhereThereWasNoSetback() {
    FailedBefore failedBefore = new FailedBefore(cases -> List.of(), OneAction.unread());
    assertThat(
            failedBefore.warnings(
                List.of(new Proposed(UUID.randomUUID(), CASE, "police", LOCKS, "description"))))
        .isEmpty();
  }
}
