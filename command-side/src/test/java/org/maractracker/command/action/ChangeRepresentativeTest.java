package org.maractracker.command.action;

import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.command.GivenHistory.APRIL;
import static org.maractracker.problem.ProblemCode.ACTION_NOT_OPEN;
import static org.maractracker.testsupport.events.Northshire.on;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.events.action.RepresentativeChanged;

class ChangeRepresentativeTest {

  @Test
  void namesAnotherPersonForTheOwner() {
    AnAction.agreed()
        .when(to("Made Up Successor"))
        .stores(changed("idva", "Made Up Adviser", "Made Up Successor"));
  }

  @Test
  void concernsThePartnersOwnPersonWhenAPartnerSaysSo() {
    AnAction.agreed()
        .given(AnAction.joint(null, "police"))
        .byAgency("police")
        .when(to("Made Up Officer"))
        .stores(changed("police", null, "Made Up Officer"));
  }

  @Test
  void leavesTheOwnersPersonWhenAPartnerChangesItsOwn() {
    AnAction.agreed()
        .given(AnAction.joint(null, "police"), changed("police", null, "Made Up Officer"))
        .when(to("Made Up Adviser"))
        .isQuiet();
  }

  @Test
  void isQuietWhenThePersonStays() {
    AnAction.agreed().when(to("Made Up Adviser")).isQuiet();
  }

  @Test
  void startsAfreshWithEachOwner() {
    AnAction.agreed()
        .given(AnAction.reallocated("idva", "housing", APRIL))
        .when(to("Made Up Adviser"))
        .stores(changed("housing", null, "Made Up Adviser"));
  }

  @Test
  void startsAfreshWithAFormerOwnerThatBecomesAPartner() {
    AnAction.agreed()
        .given(AnAction.reallocated("idva", "police", APRIL))
        .given(AnAction.joint(null, "idva"))
        .byAgency("idva")
        .when(to("Made Up Adviser"))
        .stores(changed("idva", null, "Made Up Adviser"));
  }

  @Test
  void refusesOnceTheActionHasEnded() {
    AnAction.agreed()
        .given(AnAction.completed())
        .when(to("Made Up Successor"))
        .isRefused(ACTION_NOT_OPEN);
  }

  private static ChangeRepresentative to(String person) {
    return new ChangeRepresentative(ACTION, person, null);
  }

  private static RepresentativeChanged changed(String agency, @Nullable String from, String to) {
    return new RepresentativeChanged(ACTION, agency, from, to, on("2026-06-01"));
  }
}
