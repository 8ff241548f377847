package org.maractracker.command.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.FoldedAlike;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.query.model.action.Acknowledgement;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.Joint.Partner;

/**
 * Two folds read an action's events: the one that decisions rest on, and the one that is shown.
 * What both hold is the same after every event: nothing is shown that is not also what is decided
 * by.
 */
class EvolvedAlikeTest
    extends FoldedAlike<ActionEvent, ActionState, org.maractracker.query.model.action.ActionState> {

  EvolvedAlikeTest() {
    super(
        ActionEvent.class,
        ActionLife::new,
        ActionState::new,
        ActionState::evolve,
        org.maractracker.query.model.action.ActionState::after);
  }

  @Override
  protected void isAlike(
      ActionState decided,
      org.maractracker.query.model.action.ActionState state,
      List<ActionEvent> told,
      String at) {
    ActionFields shown = ActionFields.of(state);
    assertThat(shown.status()).as(at).isEqualTo(decided.status);
    assertThat(shown.maracId()).as(at).isEqualTo(decided.maracId);
    assertThat(shown.meetingId()).as(at).isEqualTo(decided.agreedAt);
    assertThat(shown.dueOn()).as(at).isEqualTo(decided.deadline.dueOn());
    assertThat(shown.timesCarried()).as(at).isEqualTo(decided.timesCarried);
    assertThat(last(shown.carriedToMeetingIds())).as(at).isEqualTo(decided.lastCarriedTo);
    assertThat(new Wording(shown.description(), shown.successCriteria()))
        .as(at)
        .isEqualTo(decided.wording);
    assertThat(prompts(shown)).as(at).isEqualTo(decided.prompts);
    agenciesAreAlike(decided, shown, at);
    jointWorkIsAlike(decided, shown, at);
    if (decided.status == ActionStatus.UNACHIEVABLE) {
      assertThat(Objects.requireNonNull(shown.unachievable()).minutedAtMeetingId())
          .as(at)
          .isEqualTo(decided.minutedAt);
    }
  }

  private static void agenciesAreAlike(ActionState decided, ActionFields shown, String at) {
    String owner = shown.responsibleAgencyId();
    if (owner != null) {
      assertThat(owner).as(at).isEqualTo(decided.owner());
      assertThat(shown.representative()).as(at).isEqualTo(decided.representatives.get(owner));
    }
    assertThat(shown.formerOwners())
        .as(at)
        .containsExactlyInAnyOrderElementsOf(decided.formerOwners);
    assertThat(shown.acknowledgements().stream().map(Acknowledgement::agencyId))
        .as(at)
        .containsExactlyInAnyOrderElementsOf(decided.acknowledgedBy);
  }

  private static void jointWorkIsAlike(ActionState decided, ActionFields shown, String at) {
    assertThat(shown.joint() != null).as(at).isEqualTo(decided.joint.isJoint());
    if (shown.joint() == null) {
      return;
    }
    List<Partner> partners = shown.joint().partners();
    assertThat(shown.joint().leadAgencyId()).as(at).isEqualTo(decided.owner());
    assertThat(shown.joint().communication()).as(at).isEqualTo(decided.joint.communication());
    assertThat(partners.stream().map(Partner::agencyId))
        .as(at)
        .containsExactlyElementsOf(decided.joint.partners());
    assertThat(confirmed(partners)).as(at).isEqualTo(decided.joint.confirmed());
    partners.forEach(partner ->
        assertThat(partner.representative())
            .as(at)
            .isEqualTo(decided.representatives.get(partner.agencyId())));
  }

  private static Set<String> confirmed(List<Partner> partners) {
    return partners.stream()
        .filter(Partner::confirmed)
        .map(Partner::agencyId)
        .collect(Collectors.toSet());
  }

  private static <T> @Nullable T last(List<T> all) {
    return all.isEmpty() ? null : all.getLast();
  }

  private static Prompts prompts(ActionFields shown) {
    return new Prompts(
        shown.protects(),
        shown.publicProtectionLinks(),
        shown.addedValue(),
        shown.capacityConfirmed(),
        shown.serviceGeneratedRisk(),
        shown.victimVoice(),
        shown.equality());
  }
}
