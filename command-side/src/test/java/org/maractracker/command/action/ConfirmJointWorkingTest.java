package org.maractracker.command.action;

import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.command.action.AnAction.WEEKLY_CALL;
import static org.maractracker.problem.ProblemCode.ACTION_NOT_OPEN;
import static org.maractracker.problem.ProblemCode.FORBIDDEN;
import static org.maractracker.problem.ProblemCode.NOT_A_PARTNER;
import static org.maractracker.testsupport.events.Northshire.on;

import org.junit.jupiter.api.Test;
import org.maractracker.command.Deciding;
import org.maractracker.events.action.Communication;
import org.maractracker.events.action.JointWorkingConfirmed;

class ConfirmJointWorkingTest {

  private static final Communication OTHER_WAY = new Communication("by letter", null, null);

  @Test
  void confirmsForAPartner() {
    joint().when(confirm("police")).stores(confirmed("police"));
    joint().byAgency("police").when(confirm("police")).stores(confirmed("police"));
  }

  @Test
  void isQuietWhenThePartnerHasConfirmed() {
    joint().given(confirmed("police")).when(confirm("police")).isQuiet();
  }

  @Test
  void keepsAConfirmationWhenOnlyThePartnersChange() {
    joint()
        .given(confirmed("police"), AnAction.joint(WEEKLY_CALL, "police"))
        .when(confirm("police"))
        .isQuiet();
  }

  @Test
  void isAskedAgainWhenTheCommunicationChanges() {
    joint()
        .given(confirmed("police"), AnAction.joint(OTHER_WAY, "police", "probation"))
        .when(confirm("police"))
        .stores(confirmed("police"));
  }

  @Test
  void isAskedAgainAfterHavingLeftTheArrangement() {
    joint()
        .given(confirmed("police"), AnAction.joint(WEEKLY_CALL, "probation"))
        .given(AnAction.joint(WEEKLY_CALL, "police", "probation"))
        .when(confirm("police"))
        .stores(confirmed("police"));
  }

  @Test
  void refusesForTheLeadAndForStrangers() {
    joint().when(confirm("idva")).isRefused("agencyId", NOT_A_PARTNER);
    joint().when(confirm("housing")).isRefused("agencyId", NOT_A_PARTNER);
  }

  @Test
  void refusesToLetAPartnerConfirmForAnother() {
    joint().byAgency("probation").when(confirm("police")).isRefused("agencyId", FORBIDDEN);
  }

  @Test
  void refusesOnceTheActionHasEnded() {
    joint().given(AnAction.removed()).when(confirm("police")).isRefused(ACTION_NOT_OPEN);
  }

  private static Deciding<Action> joint() {
    return AnAction.agreed().given(AnAction.joint(WEEKLY_CALL, "police", "probation"));
  }

  private static ConfirmJointWorking confirm(String agency) {
    return new ConfirmJointWorking(ACTION, agency, null);
  }

  private static JointWorkingConfirmed confirmed(String agency) {
    return new JointWorkingConfirmed(ACTION, agency, on("2026-06-01"));
  }
}
