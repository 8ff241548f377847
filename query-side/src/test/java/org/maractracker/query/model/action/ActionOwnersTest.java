package org.maractracker.query.model.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.COMMUNICATION;
import static org.maractracker.query.SecretFacts.acknowledged;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.confirmed;
import static org.maractracker.query.SecretFacts.joint;
import static org.maractracker.query.SecretFacts.reallocated;
import static org.maractracker.query.SecretFacts.represented;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.events.action.Communication;
import org.maractracker.query.model.action.Joint.Partner;

/** Who has an action to do, and who with: what each event makes of it. */
class ActionOwnersTest extends FoldedAction {

  @Test
  void showsWhoAcknowledgedTheLatestTimeForEachAgency() {
    ActionFields action =
        after(agreed(ACTION), acknowledged(ACTION, "police"), acknowledged(ACTION, "police"));
    assertThat(action.acknowledgements())
        .containsExactly(new Acknowledgement("police", "secret Sam", on("2026-03-03")));
  }

  @Test
  void passesToAnotherAgencyWithoutBeingDone() {
    ActionFields action =
        after(
            agreed(ACTION),
            acknowledged(ACTION, "police"),
            reallocated(ACTION, "police", "housing"));
    assertThat(action.status()).isEqualTo(ActionStatus.OPEN);
    assertThat(action.responsibleAgencyId()).isEqualTo("housing");
    assertThat(action.representative()).isEqualTo("secret Robin");
    assertThat(action.formerOwners()).containsExactly("police");
    assertThat(action.reallocations()).isEqualTo(1);
    assertThat(action.acknowledgements()).isEmpty();
  }

  @Test
  void countsEachReallocationAndNamesEachFormerOwnerOnce() {
    ActionFields action =
        after(
            agreed(ACTION),
            reallocated(ACTION, "police", "housing"),
            reallocated(ACTION, "housing", "police"),
            reallocated(ACTION, "police", "idva"));
    assertThat(action.reallocations()).isEqualTo(3);
    assertThat(action.formerOwners()).containsExactly("housing", "police");
  }

  @Test
  void anOwnerThatGetsItBackIsNoFormerOwner() {
    ActionFields action =
        after(
            agreed(ACTION),
            reallocated(ACTION, "police", "idva"),
            reallocated(ACTION, "idva", "police"));
    assertThat(action.responsibleAgencyId()).isEqualTo("police");
    assertThat(action.formerOwners()).containsExactly("idva");
  }

  @Test
  void confirmationsFallAndTheNewOwnerLeadsWhenAJointActionIsReallocated() {
    ActionFields action =
        after(
            agreed(ACTION),
            joint(ACTION, "police", List.of("idva", "housing"), COMMUNICATION),
            confirmed(ACTION, "idva"),
            reallocated(ACTION, "police", "housing"));
    assertThat(action.joint())
        .isEqualTo(new Joint("housing", List.of(new Partner("idva", false, null)), COMMUNICATION));
  }

  @Test
  void isNoLongerJointWhenItsOnlyPartnerBecomesItsOwner() {
    ActionFields action =
        after(
            agreed(ACTION),
            joint(ACTION, "police", List.of("idva"), COMMUNICATION),
            reallocated(ACTION, "police", "idva"));
    assertThat(action.joint()).isNull();
  }

  @Test
  void confirmationsStayValidWhileTheCommunicationIsUnchanged() {
    ActionFields action =
        after(
            agreed(ACTION),
            joint(ACTION, "police", List.of("idva", "housing"), COMMUNICATION),
            confirmed(ACTION, "idva"),
            joint(ACTION, "police", List.of("idva", "probation"), COMMUNICATION));
    assertThat(action.joint())
        .isEqualTo(
            new Joint(
                "police",
                List.of(new Partner("idva", true, null), new Partner("probation", false, null)),
                COMMUNICATION));
  }

  @Test
  void confirmationsFallWithAnotherCommunication() {
    Communication other = new Communication("post", null, null);
    ActionFields action =
        after(
            agreed(ACTION),
            joint(ACTION, "police", List.of("idva"), COMMUNICATION),
            confirmed(ACTION, "idva"),
            joint(ACTION, "police", List.of("idva"), other));
    assertThat(action.joint())
        .isEqualTo(new Joint("police", List.of(new Partner("idva", false, null)), other));
  }

  @Test
  void isTheOwnersAloneWhenJointWorkingIsDissolved() {
    ActionFields action =
        after(
            agreed(ACTION),
            joint(ACTION, "police", List.of("idva"), COMMUNICATION),
            joint(ACTION, "police", List.of(), null));
    assertThat(action.joint()).isNull();
  }

  @Test
  void theOwnersPersonIsNotItsPartners() {
    ActionFields action =
        after(
            agreed(ACTION),
            joint(ACTION, "police", List.of("idva"), COMMUNICATION),
            represented(ACTION, "idva", null, "Ines"),
            represented(ACTION, "police", "secret Pat", "Petra"));
    assertThat(action.representative()).isEqualTo("Petra");
    assertThat(action.joint())
        .isEqualTo(new Joint("police", List.of(new Partner("idva", false, "Ines")), COMMUNICATION));
  }
}
