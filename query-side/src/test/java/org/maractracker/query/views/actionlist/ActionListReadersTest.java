package org.maractracker.query.views.actionlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.DUE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.joint;
import static org.maractracker.query.SecretFacts.reallocated;
import static org.maractracker.testsupport.events.Northshire.MARAC;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;
import org.maractracker.caller.Role;
import org.maractracker.events.PartialDate;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.query.Callers;
import org.maractracker.query.Refused;
import org.maractracker.query.model.action.ActionDetails;
import org.maractracker.query.model.action.AnonymisedAction;
import org.maractracker.testsupport.TestDatabase;

/** Who sees which actions. */
class ActionListReadersTest extends ListedActions {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anAgencySeesWhatItOwnsIsPartnerInOrOwnedBefore(TestDatabase database) {
    story.tell(
        due(FIRST, 1),
        reallocated(FIRST, "police", "housing"),
        due(SECOND, 1),
        joint(SECOND, "police", List.of("idva"), null),
        due(THIRD, 1));
    Asked asked = new Asked(database);
    assertThat(ids(asked.by(Callers.agency("housing")))).containsExactly(FIRST);
    assertThat(ids(asked.by(Callers.agency("idva")))).containsExactly(SECOND);
    assertThat(ids(asked.by(Callers.agency("police")))).containsExactly(FIRST, SECOND, THIRD);
    assertThat(ids(asked.by(Callers.agency("housing", "idva")))).containsExactly(FIRST, SECOND);
    assertThat(ids(asked.by(Callers.agency("probation")))).isEmpty();

    assertThat(asked.item(FIRST, Callers.agency("housing")).action().actionId()).isEqualTo(FIRST);
    Refused.with("not-found", () -> asked.item(THIRD, Callers.agency("idva")));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aPartnerThatIsOneNoLongerDoesNotSeeIt(TestDatabase database) {
    story.tell(
        due(FIRST, 1),
        joint(FIRST, "police", List.of("idva"), null),
        joint(FIRST, "police", List.of(), null));
    Asked asked = new Asked(database);
    assertThat(ids(asked.by(Callers.agency("idva")))).isEmpty();
    Refused.with("not-found", () -> asked.item(FIRST, Callers.agency("idva")));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nobodySeesAnotherMaracsActions(TestDatabase database) {
    story.tell(
        new MaracEstablished(
            "southshire", "Southshire", "Europe/London", 12, PartialDate.parse("2026-02-20")),
        due(FIRST, 1),
        agreed(SECOND, "southshire", "police", DUE));
    Asked asked = new Asked(database);
    assertThat(ids(asked.by(COORDINATOR))).containsExactly(FIRST);
    assertThat(ids(asked.by(Callers.agency("police")))).containsExactly(FIRST);
    Refused.with("not-found", () -> asked.item(SECOND, COORDINATOR));
    asked.marac = "southshire";
    Refused.with("not-found", () -> asked.by(COORDINATOR));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void withoutAMaracAllOfTheCallersAreListedEachAsTheyMaySeeIt(TestDatabase database) {
    story.tell(due(FIRST, 1), agreed(SECOND, "southshire", "police", DUE));
    Caller both =
        new Caller(
            "s-3",
            "Both",
            List.of(
                new Membership(MARAC, Role.CHAIR, null),
                new Membership("southshire", Role.DASHBOARD, null),
                new Membership("eastshire", Role.ADMINISTRATOR, null)));
    assertThat(new Asked(database).by(both).items())
        .hasExactlyElementsOfTypes(AnonymisedAction.class, ActionDetails.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anAdministratorIsForbiddenListsAndFindsNoItems(TestDatabase database) {
    story.tell(due(FIRST, 1));
    Asked asked = new Asked(database);
    Caller administrator = Callers.northshire(Role.ADMINISTRATOR);
    Refused.with("forbidden", () -> asked.by(administrator));
    Refused.with("forbidden", () -> asked.meetingsList(MARCH, administrator));
    Refused.with("not-found", () -> asked.item(FIRST, administrator));
    asked.marac = MARAC;
    Refused.with("forbidden", () -> asked.by(administrator));
    Refused.with(
        "forbidden", () -> asked.by(Callers.in(Membership.EVERY_MARAC, Role.ADMINISTRATOR)));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aDashboardFindsNoItems(TestDatabase database) {
    story.tell(due(FIRST, 1));
    Asked asked = new Asked(database);
    Refused.with("not-found", () -> asked.item(FIRST, Callers.northshire(Role.DASHBOARD)));
    assertThat(ids(asked.by(Callers.northshire(Role.DASHBOARD)))).containsExactly(FIRST);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aMaracNobodyEstablishedIsUnknownEvenToItsMembers(TestDatabase database) {
    Asked asked = new Asked(database);
    asked.marac = "westshire";
    Refused.with("not-found", () -> asked.by(Callers.in("westshire", Role.CHAIR)));
  }
}
