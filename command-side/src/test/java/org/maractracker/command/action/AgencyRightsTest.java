package org.maractracker.command.action;

import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.command.GivenHistory.APRIL;
import static org.maractracker.problem.ProblemCode.FORBIDDEN;
import static org.maractracker.problem.ProblemCode.NOT_FOUND;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.on;

import org.junit.jupiter.api.Test;
import org.maractracker.command.Decided;
import org.maractracker.command.Deciding;
import org.maractracker.events.action.ProgressKind;
import org.maractracker.events.action.ProgressRecorded;
import org.maractracker.events.marac.AccessCutOff;
import org.maractracker.events.marac.AccessRestored;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.events.marac.AgencyLeft;

/** Rights of an agency to act (contract 4.5), whatever the act. */
class AgencyRightsTest {

  private static final RecordProgress COMMAND =
      new RecordProgress(ACTION, "made up", ProgressKind.PROGRESS, null);
  private static final ProgressRecorded EVENT =
      new ProgressRecorded(ACTION, "made up", ProgressKind.PROGRESS, on("2026-06-01"));
  private static final AgencyLeft LEFT = new AgencyLeft(MARAC, "idva", on("2026-05-01"));

  @Test
  void actsOnWhatItOwns() {
    AnAction.agreed().byAgency("idva").when(COMMAND).stores(EVENT);
  }

  @Test
  void actsOnWhatItIsPartnerIn() {
    AnAction.agreed()
        .given(AnAction.joint(null, "police"))
        .byAgency("police")
        .when(COMMAND)
        .stores(EVENT);
  }

  @Test
  void mayNotActOnWhatItOwnedBefore() {
    passedOn().byAgency("idva").when(COMMAND).isRefused(FORBIDDEN);
  }

  @Test
  void actsOnWhatCameBackToIt() {
    passedOn()
        .given(AnAction.reallocated("police", "idva", APRIL))
        .byAgency("idva")
        .when(COMMAND)
        .stores(EVENT);
  }

  @Test
  void doesNotKnowOthersActions() {
    AnAction.agreed().byAgency("police").when(COMMAND).isRefused("actionId", NOT_FOUND);
  }

  @Test
  void doesNotKnowWhatItWasPartnerInOnce() {
    AnAction.agreed()
        .given(AnAction.joint(null, "police"), AnAction.joint(null, "probation"))
        .byAgency("police")
        .when(COMMAND)
        .isRefused("actionId", NOT_FOUND);
  }

  @Test
  void knowsOfNothingOnceItHasLeftTheMarac() {
    AnAction.agreed().knowing(LEFT).byAgency("idva").when(COMMAND).isRefused("actionId", NOT_FOUND);
    passedOn().knowing(LEFT).byAgency("idva").when(COMMAND).isRefused("actionId", NOT_FOUND);
  }

  @Test
  void actsAgainOnceItHasJoinedAgain() {
    AnAction.agreed()
        .knowing(LEFT, new AgencyJoined(MARAC, "idva", "IDVA", AgencyKind.IDVA, LEFT.occurredOn()))
        .byAgency("idva")
        .when(COMMAND)
        .stores(EVENT);
  }

  @Test
  void knowsOfNothingWhileItIsCutOff() {
    AccessCutOff cutOff = new AccessCutOff(MARAC, null, "idva", "Lost", LEFT.occurredOn());
    AccessRestored again = new AccessRestored(MARAC, null, "idva", "Found", LEFT.occurredOn());
    AnAction.agreed()
        .knowing(cutOff)
        .byAgency("idva")
        .when(COMMAND)
        .isRefused("actionId", NOT_FOUND);
    AnAction.agreed().knowing(cutOff, again).byAgency("idva").when(COMMAND).stores(EVENT);
  }

  @Test
  void learnsOfItsRightsBeforeAnythingElse() {
    Decided stale = passedOn().byAgency("idva").expecting(0).when(COMMAND);
    stale.isRefused(FORBIDDEN);
  }

  private static Deciding<Action> passedOn() {
    return AnAction.agreed().given(AnAction.reallocated("idva", "police", APRIL));
  }
}
