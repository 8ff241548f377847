package org.maractracker.command.casefile;

import static org.maractracker.command.GivenHistory.NOBODYS;
import static org.maractracker.command.casefile.ACase.A_RISK;
import static org.maractracker.problem.ProblemCode.NOT_FOUND;
import static org.maractracker.problem.ProblemCode.RISK_UNKNOWN;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.RiskEnteredInError;
import org.maractracker.events.casefile.RiskIdentified;
import org.maractracker.events.casefile.RiskLeftUnaddressed;

/** Risks of a case, from being identified to being left unaddressed or found to be in error. */
class RisksTest {

  private static final RiskLeftUnaddressed LEFT =
      new RiskLeftUnaddressed(ACase.ID, A_RISK, "no such service", true, on("2026-06-01"));
  private static final RiskEnteredInError IN_ERROR =
      new RiskEnteredInError(ACase.ID, A_RISK, "wrong case", on("2026-06-01"));

  @Test
  void identifiesARisk() {
    UUID risk = id(53);
    ACase.opened()
        .when(new IdentifyRisk(ACase.ID, risk, Party.CHILD, "made up", null))
        .stores(new RiskIdentified(ACase.ID, risk, Party.CHILD, "made up", on("2026-06-01")));
  }

  @Test
  void leavesARiskUnaddressed() {
    ACase.opened().when(leave(A_RISK, true)).stores(LEFT);
  }

  @Test
  void isQuietWhenThatIsSaidAlreadyAndANewFactWhenItIsSaidOtherwise() {
    ACase.opened().given(LEFT).when(leave(A_RISK, true)).isQuiet();
    ACase.opened()
        .given(LEFT)
        .when(leave(A_RISK, false))
        .stores(
            new RiskLeftUnaddressed(ACase.ID, A_RISK, "no such service", false, on("2026-06-01")));
  }

  @Test
  void refusesToLeaveUnaddressedWhatIsNoRisk() {
    ACase.opened().given(IN_ERROR).when(leave(A_RISK, true)).isRefused("riskId", RISK_UNKNOWN);
    ACase.opened().when(leave(NOBODYS, true)).isRefused("riskId", NOT_FOUND);
  }

  @Test
  void entersARiskInErrorAlsoWhenItWasLeftUnaddressed() {
    ACase.opened().when(inError(A_RISK)).stores(IN_ERROR);
    ACase.opened().given(LEFT).when(inError(A_RISK)).stores(IN_ERROR);
  }

  @Test
  void isQuietWhenTheRiskIsMarkedInError() {
    ACase.opened().given(IN_ERROR).when(inError(A_RISK)).isQuiet();
  }

  @Test
  void doesNotKnowRisksOfOtherCases() {
    ACase.opened().when(inError(NOBODYS)).isRefused("riskId", NOT_FOUND);
  }

  private static LeaveRiskUnaddressed leave(UUID risk, boolean resourceUnavailable) {
    return new LeaveRiskUnaddressed(ACase.ID, risk, "no such service", resourceUnavailable, null);
  }

  private static EnterRiskInError inError(UUID risk) {
    return new EnterRiskInError(ACase.ID, risk, "wrong case", null);
  }
}
