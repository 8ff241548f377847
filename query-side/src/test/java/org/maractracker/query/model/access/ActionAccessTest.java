package org.maractracker.query.model.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.testsupport.events.Northshire.DAY;
import static org.maractracker.testsupport.events.Northshire.agreed;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.joint;
import static org.maractracker.testsupport.events.Northshire.reallocated;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
import org.maractracker.query.Stories;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.store.events.RecordedEvent;

class ActionAccessTest {

  private static final UUID ACTION = id(1);
  private static final UUID MEETING = id(2);
  private static final UUID CASE = id(3);

  @Test
  void ownerPartnersAndFormerOwnersMayReadIt() {
    ActionAccess standing =
        after(
            agreed(ACTION, MEETING, CASE, "police"),
            joint(ACTION, MEETING, "police", "idva", "housing"),
            reallocated(ACTION, MEETING, "police", "probation"));

    assertThat(standing.readers()).containsExactly("housing", "idva", "police", "probation");
  }

  @Test
  void aPartnerOfFormerTimesMayNot() {
    ActionAccess standing =
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
    ActionAccess standing =
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
    ActionAccess back =
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
    ActionAccess open = after(agreed(ACTION, MEETING, CASE, "police"));

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
    ActionAccess inError = after(open, 0, new ActionEnteredInError(ACTION, "Example", DAY));
    assertThat(inError.status()).isEqualTo(ActionStatus.ENTERED_IN_ERROR);
    assertThat(inError.counts()).isFalse();
    assertThat(after(inError, 1, new ActionReopened(ACTION, "Example", DAY)).status())
        .isEqualTo(ActionStatus.OPEN);
  }

  @Test
  void anEventAlreadyAppliedChangesNothing() {
    ActionAccess standing =
        after(
            agreed(ACTION, MEETING, CASE, "police"),
            reallocated(ACTION, MEETING, "police", "idva"));

    assertThat(ActionAccess.after(standing, agreed(ACTION, MEETING, CASE, "police"), 0))
        .isSameAs(standing);
  }

  private static ActionStatus status(ActionAccess before, ActionEvent event) {
    return after(before, 0, event).status();
  }

  private static ActionAccess after(ActionEvent first, ActionEvent... more) {
    return after(ActionAccess.after(null, first, 0), 0, more);
  }

  private static ActionAccess after(ActionAccess before, long version, ActionEvent... events) {
    ActionAccess standing = before;
    long at = version;
    for (ActionEvent event : events) {
      standing = ActionAccess.after(standing, event, ++at);
    }
    return standing;
  }

  /** After each event there is, and whatever was not kept in between. */
  @Test
  void saysWhatTheWholeActionSays() {
    Map<UUID, ActionAccess> kept = new HashMap<>();
    Map<UUID, ActionState> whole = new HashMap<>();
    for (RecordedEvent recorded : Stories.everything().events()) {
      if (recorded.event() instanceof ActionEvent event) {
        UUID id = event.actionId();
        kept.put(id, ActionAccess.after(kept.get(id), event, recorded.version()));
        whole.put(id, ActionState.after(whole.get(id), recorded));
        ActionAccess access = Objects.requireNonNull(kept.get(id));
        ActionFields fields = ActionFields.of(Objects.requireNonNull(whole.get(id)));
        assertThat(access.status()).as(recorded.type().name()).isEqualTo(fields.status());
        assertThat(access.owner()).isEqualTo(fields.responsibleAgencyId());
        assertThat(access.formerOwners())
            .containsExactlyInAnyOrderElementsOf(fields.formerOwners());
        assertThat(access.readers())
            .as(recorded.type().name())
            .containsExactlyInAnyOrderElementsOf(Objects.requireNonNull(whole.get(id)).readers());
        assertThat(access.riskIds()).isEqualTo(fields.riskIds());
      }
    }
  }
}
