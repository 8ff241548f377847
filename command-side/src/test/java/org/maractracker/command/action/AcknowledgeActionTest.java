package org.maractracker.command.action;

import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.command.GivenHistory.APRIL;
import static org.maractracker.problem.ProblemCode.ACTION_NOT_OPEN;
import static org.maractracker.problem.ProblemCode.DATE_IN_FUTURE;
import static org.maractracker.problem.ProblemCode.FORBIDDEN;
import static org.maractracker.problem.ProblemCode.NOT_A_PARTNER;
import static org.maractracker.testsupport.events.Northshire.on;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.events.action.ActionAcknowledged;

class AcknowledgeActionTest {

  @Test
  void acknowledgesForTheOwnerWhenNobodyIsNamed() {
    AnAction.agreed().when(by(null)).stores(acknowledged("idva"));
  }

  @Test
  void acknowledgesForTheCallersOwnAgency() {
    AnAction.agreed()
        .given(AnAction.joint(null, "police"))
        .byAgency("police")
        .when(by(null))
        .stores(acknowledged("police"));
  }

  @Test
  void acknowledgesForThePartnerNamed() {
    AnAction.agreed()
        .given(AnAction.joint(null, "police"))
        .when(by("police"))
        .stores(acknowledged("police"));
  }

  @Test
  void isQuietWhenTheAgencyHasAcknowledged() {
    AnAction.agreed().given(acknowledged("idva")).when(by("idva")).isQuiet();
  }

  @Test
  void asksTheNewOwnerAndThePartnersAnewAfterReallocation() {
    AnAction.agreed()
        .given(AnAction.joint(null, "probation"), acknowledged("probation"))
        .given(AnAction.reallocated("idva", "police", APRIL))
        .when(by("probation"))
        .stores(acknowledged("probation"));
  }

  @Test
  void refusesForAnAgencyThatIsNeitherOwnerNorPartner() {
    AnAction.agreed().when(by("police")).isRefused("agencyId", NOT_A_PARTNER);
  }

  @Test
  void refusesToLetAnAgencySpeakForAnother() {
    AnAction.agreed()
        .given(AnAction.joint(null, "police"))
        .byAgency("police")
        .when(by("idva"))
        .isRefused("agencyId", FORBIDDEN);
  }

  @Test
  void refusesOnceTheActionHasEndedAlsoWhatWasAcknowledged() {
    AnAction.agreed()
        .given(acknowledged("idva"), AnAction.completed())
        .when(by("idva"))
        .isRefused(ACTION_NOT_OPEN);
  }

  @Test
  void refusesADayStillToCome() {
    AnAction.agreed()
        .when(new AcknowledgeAction(ACTION, null, on("2026-06-02")))
        .isRefused("occurredOn", DATE_IN_FUTURE);
  }

  private static AcknowledgeAction by(@Nullable String agency) {
    return new AcknowledgeAction(ACTION, agency, null);
  }

  private static ActionAcknowledged acknowledged(String agency) {
    return new ActionAcknowledged(ACTION, agency, "Made Up Actor", on("2026-06-01"));
  }
}
