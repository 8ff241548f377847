package org.maractracker.query.planning.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.maractracker.query.SecretFacts.RISK;
import static org.maractracker.query.SecretFacts.imported;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.action.AddedValue;
import org.maractracker.events.action.Equality;
import org.maractracker.events.action.PromptsAnswered;
import org.maractracker.events.action.ServiceGeneratedRisk;
import org.maractracker.events.action.VictimVoice;
import org.maractracker.query.SecretFacts;
import org.maractracker.query.planning.prompts.CasePrompts.Asked;
import org.maractracker.query.planning.prompts.PromptAnswer.Answered;
import org.maractracker.testsupport.TestDatabase;

/** What is asked of each action, and what is shown of it. */
class PromptsOfActionsTest extends AskedCase {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void asksNothingMoreOfAnActionThatSaysEverything(TestDatabase database) {
    story.tell(SecretFacts.agreed(ACTION));
    Asking asking = new Asking(database);
    for (Prompt prompt :
        List.of(
            Prompt.SMART_SPECIFIC,
            Prompt.SMART_MEASURABLE,
            Prompt.SMART_ACHIEVABLE,
            Prompt.SMART_RELEVANT,
            Prompt.SMART_TIME_BOUND,
            Prompt.RISKS_ADDRESSED,
            Prompt.ADULT_PROTECTED,
            Prompt.PUBLIC_PROTECTION_LINKS,
            Prompt.ADDED_VALUE,
            Prompt.VICTIM_VOICE,
            Prompt.EQUALITY,
            Prompt.OWNERS_IN_ATTENDANCE)) {
      assertThat(asking.about(prompt).answered()).as(prompt.name()).isEqualTo(Answered.YES);
      assertThat(asking.about(prompt).findings()).as(prompt.name()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void asksOfAnActionWhatItDoesNotSay(TestDatabase database) {
    story.tell(bare(ACTION, "Visit"), imported(id(9), null, null));
    Asking asking = new Asking(database);
    for (Prompt prompt :
        List.of(
            Prompt.SMART_SPECIFIC,
            Prompt.SMART_ACHIEVABLE,
            Prompt.ADDED_VALUE,
            Prompt.SERVICE_GENERATED_RISK,
            Prompt.VICTIM_VOICE,
            Prompt.EQUALITY)) {
      assertThat(asking.about(prompt).answered()).as(prompt.name()).isEqualTo(Answered.NO);
      assertThat(asking.about(prompt).findings())
          .as(prompt.name())
          .singleElement()
          .satisfies(finding -> {
            assertThat(finding.actionId()).isEqualTo(ACTION);
            assertThat(finding.asks()).isTrue();
            assertThat(finding.sentence()).isNotBlank();
          });
    }
  }

  @Test
  void asksOnlyOfTheActionsThatLackSomething() {
    story.tell(SecretFacts.agreed(ACTION), bare(OTHER, "Change the locks at her flat", RISK));
    Asked asked = new Asking(TestDatabase.H2).about(Prompt.SMART_ACHIEVABLE);
    assertThat(asked.answered()).isEqualTo(Answered.PARTLY);
    assertThat(asked.findings())
        .extracting(Finding::actionId, Finding::field)
        .containsExactly(tuple(OTHER, "capacityConfirmed"));
    assertThat(asked.source()).isEqualTo("Are all the actions SMART?");
  }

  @Test
  void aCriterionThatRepeatsTheActionIsNone() {
    story.tell(bare(ACTION, "She has slept there, a week."));
    assertThat(new Asking(TestDatabase.H2).fields(Prompt.SMART_MEASURABLE))
        .containsExactly("successCriteria");
  }

  @Test
  void anAgencyThatLacksTheCapacityIsAskedAbout() {
    story.tell(
        bare(ACTION, "Change the locks at her flat", RISK),
        new PromptsAnswered(ACTION, null, null, null, false, null, null, null, on("2026-03-02")));
    assertThat(new Asking(TestDatabase.H2).about(Prompt.SMART_ACHIEVABLE).answered())
        .isEqualTo(Answered.NO);
  }

  @Test
  void showsWhatIsDoneAnywayWhatMayMakeThingsWorseAndWhatPreventsIt() {
    story.tell(
        bare(ACTION, "Talk to her neighbour"),
        new PromptsAnswered(
            ACTION,
            null,
            null,
            AddedValue.BUSINESS_AS_USUAL,
            true,
            new ServiceGeneratedRisk(true, "Nobody calls at the house"),
            new VictimVoice(false, "She fears the neighbour"),
            new Equality(false, null),
            on("2026-03-02")));
    Asking asking = new Asking(TestDatabase.H2);
    assertThat(asking.about(Prompt.ADDED_VALUE).answered()).isEqualTo(Answered.NO);
    Asked risk = asking.about(Prompt.SERVICE_GENERATED_RISK);
    assertThat(risk.answered()).isEqualTo(Answered.YES);
    assertThat(risk.findings())
        .singleElement()
        .satisfies(shown -> {
          assertThat(shown.asks()).isFalse();
          assertThat(shown.sentence()).contains("Nobody calls at the house");
        });
    assertThat(asking.about(Prompt.VICTIM_VOICE).answered()).isEqualTo(Answered.YES);
    assertThat(asking.about(Prompt.VICTIM_VOICE).findings()).hasSize(1);
    assertThat(asking.about(Prompt.EQUALITY).answered()).isEqualTo(Answered.NO);
  }
}
