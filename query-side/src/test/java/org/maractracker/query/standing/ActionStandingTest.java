package org.maractracker.query.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.fixture.Northshire.DAY;
import static org.maractracker.query.fixture.Northshire.agreed;
import static org.maractracker.query.fixture.Northshire.id;
import static org.maractracker.query.fixture.Northshire.joint;
import static org.maractracker.query.fixture.Northshire.reallocated;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.events.action.UnachievableReason;

class ActionStandingTest {

  private static final UUID ACTION = id(1);
  private static final UUID MEETING = id(2);
  private static final UUID CASE = id(3);

  @Test
  void ownerPartnersAndFormerOwnersMayReadIt() {
    ActionStanding standing =
        after(
            agreed(ACTION, MEETING, CASE, "police"),
            joint(ACTION, MEETING, "police", "idva", "housing"),
            reallocated(ACTION, MEETING, "police", "probation"));

    assertThat(standing.readers()).containsExactly("housing", "idva", "police", "probation");
  }

  @Test
  void aPartnerOfFormerTimesMayNot() {
    ActionStanding standing =
        after(
            agreed(ACTION, MEETING, CASE, "police"),
            joint(ACTION, MEETING, "police", "idva"),
            joint(ACTION, MEETING, "police", "housing"));

    assertThat(standing.readers()).containsExactly("housing", "police");
    assertThat(after(standing, 2, joint(ACTION, MEETING, "police")).readers())
        .containsExactly("police");
  }

  @Test
  void aPartnerThatBecomesOwnerIsAPartnerNoLonger() {
    ActionStanding standing =
        after(
            agreed(ACTION, MEETING, CASE, "police"),
            joint(ACTION, MEETING, "police", "idva", "housing"),
            reallocated(ACTION, MEETING, "police", "idva"));

    assertThat(standing.owner()).isEqualTo("idva");
    assertThat(standing.partners()).containsExactly("housing");
    assertThat(standing.formerOwners()).containsExactly("police");
  }

  @Test
  void anOwnerThatGetsItBackIsNoFormerOwnerUntilItGivesItAwayAgain() {
    ActionStanding back =
        after(
            agreed(ACTION, MEETING, CASE, "police"),
            reallocated(ACTION, MEETING, "police", "idva"),
            reallocated(ACTION, MEETING, "idva", "police"));

    assertThat(back.formerOwners()).containsExactly("idva");
    assertThat(after(back, 2, reallocated(ACTION, MEETING, "police", "housing")).formerOwners())
        .containsExactly("idva", "police");
  }

  @Test
  void everyEndHasItsOwnStatusAndReopeningUndoesAny() {
    ActionStanding open = after(agreed(ACTION, MEETING, CASE, "police"));

    assertThat(status(open, new ActionCompleted(ACTION, DAY, "Done", null, 0, false)))
        .isEqualTo(ActionStatus.COMPLETED);
    assertThat(
            status(
                open,
                new ActionReportedUnachievable(
                    ACTION, UnachievableReason.OTHER, "Example", null, DAY, null, null)))
        .isEqualTo(ActionStatus.UNACHIEVABLE);
    assertThat(status(open, new ActionRemovedFromPlan(ACTION, MEETING, "Example", DAY)))
        .isEqualTo(ActionStatus.REMOVED);
    ActionStanding inError = after(open, 0, new ActionEnteredInError(ACTION, "Example", DAY));
    assertThat(inError.status()).isEqualTo(ActionStatus.ENTERED_IN_ERROR);
    assertThat(inError.counts()).isFalse();
    assertThat(after(inError, 1, new ActionReopened(ACTION, "Example", DAY)).status())
        .isEqualTo(ActionStatus.OPEN);
  }

  @Test
  void anEventAlreadyAppliedChangesNothing() {
    ActionStanding standing =
        after(
            agreed(ACTION, MEETING, CASE, "police"),
            reallocated(ACTION, MEETING, "police", "idva"));

    assertThat(ActionStanding.after(standing, agreed(ACTION, MEETING, CASE, "police"), 0))
        .isSameAs(standing);
  }

  private static ActionStatus status(ActionStanding before, ActionEvent event) {
    return after(before, 0, event).status();
  }

  private static ActionStanding after(ActionEvent first, ActionEvent... more) {
    return after(ActionStanding.after(null, first, 0), 0, more);
  }

  private static ActionStanding after(ActionStanding before, long version, ActionEvent... events) {
    ActionStanding standing = before;
    long at = version;
    for (ActionEvent event : events) {
      standing = ActionStanding.after(standing, event, ++at);
    }
    return standing;
  }
}
