package org.maractracker.command.casefile;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.maractracker.command.FoldedAlike;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.casefile.CaseParty;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.casefile.Risk;
import org.maractracker.query.model.casefile.RiskStatus;

/**
 * Two folds read a case's events: the one that decisions rest on, and the one that is shown. What
 * both hold is the same after every event.
 */
class EvolvedAlikeTest extends FoldedAlike<CaseEvent, MaracCase, CaseState> {

  EvolvedAlikeTest() {
    super(CaseEvent.class, CaseLife::new, MaracCase::new, MaracCase::evolve, CaseState::after);
  }

  @Override
  protected void isAlike(MaracCase decided, CaseState shown, List<CaseEvent> told, String at) {
    assertThat(shown.caseId()).as(at).isEqualTo(decided.caseId);
    assertThat(shown.maracId()).as(at).isEqualTo(decided.maracId);
    assertThat(shown.reference()).as(at).isEqualTo(decided.reference);
    assertThat(shown.referral().victim()).as(at).isEqualTo(decided.victim);
    assertThat(shown.realParties().stream().map(each -> new CaseParty(each.party(), each.label())))
        .as(at)
        .isEqualTo(decided.parties.real());
    assertThat(shown.safeContact()).as(at).isEqualTo(decided.safeContact);
    assertThat(shown.risks().stream().collect(toMap(Risk::riskId, EvolvedAlikeTest::asDecided)))
        .as(at)
        .isEqualTo(decided.risks);
    assertThat(shown.closed()).as(at).isEqualTo(decided.closed);
  }

  /** Of what was no risk, decisions need no note why it could not be addressed. */
  private static MaracCase.Risk asDecided(Risk risk) {
    String because = risk.unaddressedBecause();
    return new MaracCase.Risk(
        risk.status() == RiskStatus.ENTERED_IN_ERROR,
        risk.status() == RiskStatus.UNADDRESSED && because != null
            ? new MaracCase.Unaddressed(because, risk.resourceUnavailable())
            : null);
  }
}
