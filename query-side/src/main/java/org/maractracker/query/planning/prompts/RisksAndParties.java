package org.maractracker.query.planning.prompts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.maractracker.events.action.PublicProtection;
import org.maractracker.events.casefile.Party;
import org.maractracker.query.model.casefile.Risk;
import org.maractracker.query.model.casefile.RiskStatus;
import org.maractracker.query.planning.plan.PlanAction;

/** Prompts on a plan as a whole: which risks it addresses, whom it is for, what it is linked to. */
final class RisksAndParties {

  private RisksAndParties() {}

  /**
   * Asks about each risk (6.1). An action of an earlier meeting answers it too: a risk is asked
   * about until something addresses it, not again at every meeting.
   */
  static PromptAnswer risks(CaseInHand hand) {
    List<Risk> risks = hand.file().realRisks();
    List<Finding> findings =
        risks.stream()
            .filter(risk -> risk.status() == RiskStatus.OPEN && !isMet(risk, hand))
            .map(risk -> Finding.ofRisk(risk.riskId(), risk.concerns(), sentence(risk, hand)))
            .toList();
    return new PromptAnswer(
        PromptAnswer.of(risks.size(), risks.size() - findings.size()), findings);
  }

  private static boolean isMet(Risk risk, CaseInHand hand) {
    return hand.actions().stream().anyMatch(action -> action.stands() && answers(action, risk));
  }

  private static boolean answers(PlanAction action, Risk risk) {
    return action.fields().riskIds().contains(risk.riskId());
  }

  private static String sentence(Risk risk, CaseInHand hand) {
    return hand.actions().stream().anyMatch(action -> answers(action, risk))
        ? "What was agreed about this risk was removed, cannot be done or was an error. Agree"
            + " something else, or note why nothing can be done."
        : "Nothing has been agreed about this risk. Agree an action, or note why nothing can be"
            + " done.";
  }

  /**
   * Asks whether anything in the plan is for these; unless {@code always}, only when the case is
   * known to concern them.
   */
  static PromptAnswer party(CaseInHand hand, Party party, boolean always, String sentence) {
    if (!always && !hand.file().concerns(party)) {
      return PromptAnswer.NOT_APPLICABLE;
    }
    if (hand.plan().stream().anyMatch(action -> action.fields().protects().contains(party))) {
      return new PromptAnswer(PromptAnswer.Answered.YES, List.of());
    }
    List<Finding> untagged = untagged(hand, party);
    return untagged.isEmpty()
        ? new PromptAnswer(
            PromptAnswer.Answered.NO, List.of(Finding.ofParty(party, "protects", sentence)))
        : new PromptAnswer(PromptAnswer.Answered.PARTLY, untagged);
  }

  /**
   * Returns findings on actions that address a risk to these, and do not say that they are for
   * them.
   */
  private static List<Finding> untagged(CaseInHand hand, Party party) {
    List<Risk> theirs =
        hand.file().realRisks().stream().filter(risk -> risk.concerns() == party).toList();
    return hand.plan().stream()
        .filter(action -> theirs.stream().anyMatch(risk -> answers(action, risk)))
        .map(action ->
            Finding.ofParty(
                    party,
                    "protects",
                    "This answers a risk that concerns them, and is not marked as being for them.")
                .in(action.actionId()))
        .toList();
  }

  /** Public protection arrangements that belong to a party. */
  private record Tie(Party party, Set<PublicProtection> links, String sentence) {}

  private static final List<Tie> TIES =
      List.of(
          new Tie(
              Party.CHILD,
              EnumSet.of(PublicProtection.CHILD_PROTECTION),
              "Nothing in the plan is tied to child protection."),
          new Tie(
              Party.PERPETRATOR,
              EnumSet.of(
                  PublicProtection.MAPPA,
                  PublicProtection.MATAC,
                  PublicProtection.DISCLOSURE_SCHEME),
              "Nothing in the plan is tied to what manages the perpetrator elsewhere: MAPPA, MATAC,"
                  + " disclosure."),
          new Tie(
              Party.OTHER_VULNERABLE,
              EnumSet.of(PublicProtection.ADULT_SAFEGUARDING),
              "Nothing in the plan is tied to adult safeguarding."));

  static PromptAnswer links(CaseInHand hand) {
    Set<PublicProtection> there = EnumSet.noneOf(PublicProtection.class);
    hand.plan().forEach(action -> there.addAll(action.fields().publicProtectionLinks()));
    List<Finding> missing = new ArrayList<>();
    TIES.stream()
        .filter(tie -> tie.party() == Party.PERPETRATOR || hand.file().concerns(tie.party()))
        .filter(tie -> Stream.of(tie.links()).flatMap(Set::stream).noneMatch(there::contains))
        .forEach(tie ->
            missing.add(Finding.ofParty(tie.party(), "publicProtectionLinks", tie.sentence())));
    if (missing.isEmpty()) {
      return new PromptAnswer(PromptAnswer.Answered.YES, missing);
    }
    return new PromptAnswer(
        there.isEmpty() ? PromptAnswer.Answered.NO : PromptAnswer.Answered.PARTLY, missing);
  }
}
