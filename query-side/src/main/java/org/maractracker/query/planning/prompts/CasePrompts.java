package org.maractracker.query.planning.prompts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.casefile.Party;
import org.maractracker.query.planning.plan.PlanAction;
import org.maractracker.query.planning.prompts.PromptAnswer.Answered;

/**
 * Answer with the prompts of a case at a meeting.
 *
 * @param position of the store: everything up to it is in the answer, and nothing after it
 * @param prompts all there are, in the published order
 * @param stale true when something may be missing; left out otherwise
 */
record CasePrompts(
    String maracId,
    UUID meetingId,
    UUID caseId,
    List<Asked> prompts,
    long position,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale) {

  /**
   * Prompt with how far the plan answers it.
   *
   * @param source the heading of the published prompt
   * @param question in words of this system
   */
  @Schema(name = "PromptAsked")
  record Asked(
      Prompt prompt, String source, String question, Answered answered, List<Finding> findings) {

    static Asked of(Prompt prompt, CaseInHand hand) {
      PromptAnswer reply = reply(prompt, hand);
      return new Asked(
          prompt, prompt.source().heading(), prompt.question(), reply.answered(), reply.findings());
    }
  }

  static List<Asked> all(CaseInHand hand) {
    return Arrays.stream(Prompt.values()).map(prompt -> Asked.of(prompt, hand)).toList();
  }

  private static PromptAnswer reply(Prompt prompt, CaseInHand hand) {
    List<PlanAction> plan = hand.plan();
    return switch (prompt) {
      case SMART_SPECIFIC -> PromptAnswer.ofEach(plan, each -> SmartParts.specific(each.fields()));
      case SMART_MEASURABLE ->
          PromptAnswer.ofEach(plan, each -> SmartParts.measurable(each.fields()));
      case SMART_ACHIEVABLE ->
          PromptAnswer.ofEach(plan, each -> SmartParts.achievable(each.fields()));
      case SMART_RELEVANT ->
          PromptAnswer.ofEach(
              plan, each -> SmartParts.relevant(each.fields(), hand.file().realRisks()));
      case SMART_TIME_BOUND ->
          PromptAnswer.ofEach(plan, each -> SmartParts.timeBound(each.fields()));
      case RISKS_ADDRESSED -> RisksAndParties.risks(hand);
      case ADULT_PROTECTED ->
          RisksAndParties.party(
              hand, Party.ADULT_VICTIM, true, "Nothing in the plan makes her safer.");
      case CHILDREN_PROTECTED ->
          RisksAndParties.party(
              hand, Party.CHILD, false, "Nothing in the plan makes the children safer.");
      case OTHERS_PROTECTED ->
          RisksAndParties.party(
              hand,
              Party.OTHER_VULNERABLE,
              false,
              "Nothing in the plan makes the other vulnerable people safer.");
      case PERPETRATOR_BEHAVIOUR ->
          RisksAndParties.party(
              hand,
              Party.PERPETRATOR,
              true,
              "Nothing in the plan deals with what the perpetrator does.");
      case STAFF_PROTECTED ->
          RisksAndParties.party(
              hand,
              Party.AGENCY_STAFF,
              true,
              "Nothing in the plan keeps staff safe. Is anybody to visit, or known to them?");
      case PUBLIC_PROTECTION_LINKS -> RisksAndParties.links(hand);
      case ADDED_VALUE ->
          PromptAnswer.ofEach(plan, each -> AddedValuePrompts.addedValue(each.fields()));
      case SERVICE_GENERATED_RISK ->
          PromptAnswer.ofEach(plan, each -> AddedValuePrompts.serviceGeneratedRisk(each.fields()));
      case VICTIM_VOICE ->
          PromptAnswer.ofEach(plan, each -> AddedValuePrompts.voice(each.fields()));
      case EQUALITY -> PromptAnswer.ofEach(plan, each -> AddedValuePrompts.equality(each.fields()));
      case OWNERS_IN_ATTENDANCE -> WhoActs.present(hand);
      case JOINT_ACTIONS -> WhoActs.joint(hand);
    };
  }
}
