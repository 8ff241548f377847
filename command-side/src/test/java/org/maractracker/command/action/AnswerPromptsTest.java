package org.maractracker.command.action;

import static org.maractracker.command.GivenHistory.ACTION;
import static org.maractracker.problem.ProblemCode.DATE_IN_FUTURE;
import static org.maractracker.problem.ProblemCode.MITIGATION_MISSING;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maractracker.events.action.AddedValue;
import org.maractracker.events.action.Equality;
import org.maractracker.events.action.PromptsAnswered;
import org.maractracker.events.action.PublicProtection;
import org.maractracker.events.action.ServiceGeneratedRisk;
import org.maractracker.events.action.VictimVoice;
import org.maractracker.events.casefile.Party;

class AnswerPromptsTest {

  private static final Prompts ALL =
      new Prompts(
          List.of(Party.CHILD),
          List.of(PublicProtection.MAPPA),
          AddedValue.MARAC_SPECIFIC,
          true,
          new ServiceGeneratedRisk(true, "made-up mitigation"),
          new VictimVoice(true, null),
          new Equality(false, "made up"));

  @Test
  void recordsWhatIsAnswered() {
    AnAction.agreed()
        .when(new AnswerPrompts(ACTION, ALL, null))
        .stores(
            new PromptsAnswered(
                ACTION,
                ALL.protects(),
                ALL.publicProtectionLinks(),
                ALL.addedValue(),
                ALL.capacityConfirmed(),
                ALL.serviceGeneratedRisk(),
                ALL.victimVoice(),
                ALL.equality(),
                on("2026-06-01")));
  }

  @Test
  void recordsOnlyWhatIsAnsweredAnew() {
    AnAction.agreed()
        .given(ALL.answered(ACTION, on("2026-03-10")))
        .when(new AnswerPrompts(ACTION, capacity(false), null))
        .stores(capacity(false).answered(ACTION, on("2026-06-01")));
  }

  @Test
  void isQuietWhenEveryAnswerStands() {
    AnAction.agreed()
        .given(ALL.answered(ACTION, on("2026-03-10")))
        .when(new AnswerPrompts(ACTION, ALL, null))
        .isQuiet();
  }

  @Test
  void isQuietWhenNothingIsAnswered() {
    AnAction.agreed().when(new AnswerPrompts(ACTION, Prompts.NONE, null)).isQuiet();
  }

  @Test
  void isStillAskedWhenTheActionHasEnded() {
    AnAction.agreed()
        .given(AnAction.completed())
        .when(new AnswerPrompts(ACTION, capacity(true), null))
        .stores(capacity(true).answered(ACTION, on("2026-06-01")));
  }

  @Test
  void refusesAPossibleRiskWithoutAMitigation() {
    AnAction.agreed()
        .when(new AnswerPrompts(ACTION, risk(new ServiceGeneratedRisk(true, null)), null))
        .isRefused("serviceGeneratedRisk.mitigation", MITIGATION_MISSING);
    AnAction.agreed()
        .when(new AnswerPrompts(ACTION, risk(new ServiceGeneratedRisk(true, " ")), null))
        .isRefused("serviceGeneratedRisk.mitigation", MITIGATION_MISSING);
  }

  @Test
  void asksForNoMitigationWhereNoRiskIsPossible() {
    Prompts none = risk(new ServiceGeneratedRisk(false, null));
    AnAction.agreed()
        .when(new AnswerPrompts(ACTION, none, null))
        .stores(none.answered(ACTION, on("2026-06-01")));
  }

  @Test
  void refusesADayStillToCome() {
    AnAction.agreed()
        .when(new AnswerPrompts(ACTION, ALL, on("2026-06-02")))
        .isRefused("occurredOn", DATE_IN_FUTURE);
  }

  private static Prompts capacity(boolean confirmed) {
    return new Prompts(null, null, null, confirmed, null, null, null);
  }

  private static Prompts risk(ServiceGeneratedRisk risk) {
    return new Prompts(null, null, null, null, risk, null, null);
  }
}
