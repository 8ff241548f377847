package org.maractracker.query.planning.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.query.SecretFacts.APRIL_DAY;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.OTHER_RISK;
import static org.maractracker.query.SecretFacts.RISK;
import static org.maractracker.query.SecretFacts.carried;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.identified;
import static org.maractracker.query.SecretFacts.inError;
import static org.maractracker.query.SecretFacts.removed;
import static org.maractracker.query.SecretFacts.unachievable;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.action.PromptsAnswered;
import org.maractracker.events.action.PublicProtection;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.PartyAdded;
import org.maractracker.events.casefile.RiskEnteredInError;
import org.maractracker.events.casefile.RiskLeftUnaddressed;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.query.planning.prompts.CasePrompts.Asked;
import org.maractracker.query.planning.prompts.PromptAnswer.Answered;
import org.maractracker.testsupport.TestDatabase;

/** What is asked about the risks, and about whom each concerns. */
class PromptsOfRisksTest extends AskedCase {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void asksAboutEachRiskThatNothingStandsForAndNothingIsNotedOf(TestDatabase database) {
    assertThat(new Asking(database).risks()).containsExactly(RISK);
    story.tell(identified(OTHER_RISK), bare(ACTION, "Change the locks at her flat", RISK));
    assertThat(new Asking(database).risks()).containsExactly(OTHER_RISK);
    assertThat(new Asking(database).about(Prompt.RISKS_ADDRESSED).answered())
        .isEqualTo(Answered.PARTLY);
    story.tell(new RiskLeftUnaddressed(CASE, OTHER_RISK, "No refuge", true, on("2026-03-02")));
    assertThat(new Asking(database).about(Prompt.RISKS_ADDRESSED).answered())
        .isEqualTo(Answered.YES);
    story.tell(completed(ACTION, "2026-03-05", 0));
    assertThat(new Asking(database).risks()).isEmpty();
  }

  @Test
  void whatWasTakenOffCannotBeOrWasAnErrorAnswersNoRisk() {
    story.tell(bare(ACTION, "Change the locks at her flat", RISK), removed(ACTION));
    assertThat(new Asking(TestDatabase.H2).risks()).containsExactly(RISK);
    story.tell(inError(ACTION), bare(OTHER, "Change the locks at her flat", RISK));
    assertThat(new Asking(TestDatabase.H2).risks()).isEmpty();
    story.tell(unachievable(OTHER, "2026-03-03", APRIL_DAY, true));
    assertThat(new Asking(TestDatabase.H2).risks()).containsExactly(RISK);
    assertThat(new Asking(TestDatabase.H2).about(Prompt.SMART_ACHIEVABLE).answered())
        .isEqualTo(Answered.NOT_APPLICABLE);
  }

  @Test
  void anErrorIsNoRiskAndAnActionLinkedToItIsLinkedToNone() {
    story.tell(
        identified(OTHER_RISK),
        bare(ACTION, "Change the locks at her flat", OTHER_RISK),
        new RiskEnteredInError(CASE, OTHER_RISK, "Another case's", on("2026-03-02")));
    Asking asking = new Asking(TestDatabase.H2);
    assertThat(asking.risks()).containsExactly(RISK);
    assertThat(asking.fields(Prompt.SMART_RELEVANT)).containsExactly("riskIds");
  }

  @Test
  void anActionOfAnEarlierMeetingAnswersARiskAndIsNotPartOfThisPlan() {
    story.tell(
        bare(ACTION, "Change the locks at her flat", RISK),
        new CaseListed(APRIL, CASE, on("2026-04-06")));
    Asking april = new Asking(TestDatabase.H2, APRIL);
    assertThat(april.risks()).isEmpty();
    assertThat(april.about(Prompt.SMART_ACHIEVABLE).answered()).isEqualTo(Answered.NOT_APPLICABLE);
    story.tell(carried(ACTION, MARCH, APRIL, 1));
    assertThat(new Asking(TestDatabase.H2, APRIL).about(Prompt.SMART_ACHIEVABLE).findings())
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void asksForWhomNothingIsPlanned(TestDatabase database) {
    story.tell(bare(ACTION, "Talk to her neighbour"));
    Asking asking = new Asking(database);
    for (Prompt prompt :
        List.of(Prompt.ADULT_PROTECTED, Prompt.PERPETRATOR_BEHAVIOUR, Prompt.STAFF_PROTECTED)) {
      assertThat(asking.about(prompt).answered()).as(prompt.name()).isEqualTo(Answered.NO);
      assertThat(asking.about(prompt).findings()).hasSize(1);
    }
    assertThat(asking.about(Prompt.CHILDREN_PROTECTED).answered())
        .isEqualTo(Answered.NOT_APPLICABLE);
    assertThat(asking.about(Prompt.OTHERS_PROTECTED).answered()).isEqualTo(Answered.NOT_APPLICABLE);
    story.tell(new PartyAdded(CASE, Party.CHILD, "Her son", on("2026-03-02")));
    assertThat(new Asking(database).about(Prompt.CHILDREN_PROTECTED).findings())
        .extracting(Finding::party)
        .containsExactly(Party.CHILD);
  }

  @Test
  void anActionThatAnswersTheirRiskAndDoesNotSaySoIsNamed() {
    story.tell(bare(ACTION, "Change the locks at her flat", RISK));
    Asked asked = new Asking(TestDatabase.H2).about(Prompt.ADULT_PROTECTED);
    assertThat(asked.answered()).isEqualTo(Answered.PARTLY);
    assertThat(asked.findings()).extracting(Finding::actionId).containsExactly(ACTION);
  }

  @Test
  void asksForTiesToWhatProtectsTheOnesTheCaseConcerns() {
    story.tell(bare(ACTION, "Talk to her neighbour"));
    assertThat(new Asking(TestDatabase.H2).parties(Prompt.PUBLIC_PROTECTION_LINKS))
        .containsExactly(Party.PERPETRATOR);
    story.tell(
        new PartyAdded(CASE, Party.CHILD, "Her son", on("2026-03-02")),
        new PromptsAnswered(
            ACTION,
            null,
            List.of(PublicProtection.MATAC),
            null,
            null,
            null,
            null,
            null,
            on("2026-03-02")));
    Asking asking = new Asking(TestDatabase.H2);
    assertThat(asking.parties(Prompt.PUBLIC_PROTECTION_LINKS)).containsExactly(Party.CHILD);
    assertThat(asking.about(Prompt.PUBLIC_PROTECTION_LINKS).answered()).isEqualTo(Answered.PARTLY);
  }
}
