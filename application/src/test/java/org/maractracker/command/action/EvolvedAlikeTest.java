package org.maractracker.command.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.events.EventTypes;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.query.model.action.Acknowledgement;
import org.maractracker.query.model.action.ActionFields;
import org.maractracker.query.model.action.Joint.Partner;
import org.maractracker.store.events.RecordedEvent;

/**
 * Two folds read an action's events: the one that decisions rest on, and the one that is shown.
 * What both hold is the same after every event: nothing is shown that is not also what is decided
 * by.
 */
class EvolvedAlikeTest {

  private static final long FIRST_SEED = 20_261_122;
  private static final int STORIES = 2000;

  @Test
  void whatIsShownIsWhatIsDecidedBy() {
    Set<Class<?>> told = new HashSet<>();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + STORIES; seed++) {
      LawfulStory story = new LawfulStory(seed);
      isAlikeAfterEveryEvent(story.events(), "seed " + seed);
      story.events().forEach(event -> told.add(event.getClass()));
    }
    assertThat(told).containsExactlyInAnyOrder(ActionEvent.class.getPermittedSubclasses());
  }

  private static void isAlikeAfterEveryEvent(List<ActionEvent> events, String seed) {
    ActionState decided = new ActionState();
    org.maractracker.query.model.action.@Nullable ActionState shown = null;
    for (int version = 0; version < events.size(); version++) {
      ActionEvent event = events.get(version);
      decided.evolve(event);
      shown =
          org.maractracker.query.model.action.ActionState.after(shown, recorded(event, version));
      isAlike(decided, ActionFields.of(shown), "%s, event %d".formatted(seed, version));
    }
  }

  private static RecordedEvent recorded(ActionEvent event, int version) {
    return new RecordedEvent(
        version + 1L,
        "Action",
        event.actionId().toString(),
        version,
        EventTypes.of(event.getClass()).orElseThrow(),
        event,
        Map.of(),
        Instant.EPOCH);
  }

  private static void isAlike(ActionState decided, ActionFields shown, String at) {
    assertThat(shown.status()).as(at).isEqualTo(decided.status);
    assertThat(shown.maracId()).as(at).isEqualTo(decided.maracId);
    assertThat(shown.meetingId()).as(at).isEqualTo(decided.agreedAt);
    assertThat(shown.dueOn()).as(at).isEqualTo(decided.deadline.dueOn());
    assertThat(shown.timesCarried()).as(at).isEqualTo(decided.timesCarried);
    assertThat(last(shown.carriedToMeetingIds())).as(at).isEqualTo(decided.lastCarriedTo);
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
