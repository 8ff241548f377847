package org.maractracker.query.planning.prompts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.casefile.Party;

/**
 * One thing to look at. It says what it is about, and leaves out what it is not about.
 *
 * @param actionId an action of the plan
 * @param riskId a risk of the case
 * @param party those it concerns
 * @param agencyId the agency it concerns
 * @param field the field of the action in which the answer is written
 * @param asks whether something is still missing; false for what is only shown
 * @param sentence in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PromptFinding")
record Finding(
    @Nullable UUID actionId,
    @Nullable UUID riskId,
    @Nullable Party party,
    @Nullable String agencyId,
    @Nullable String field,
    boolean asks,
    String sentence) {

  /** Something of an action is missing. */
  static Finding ofAction(UUID actionId, String field, String sentence) {
    return new Finding(actionId, null, null, null, field, true, sentence);
  }

  /** An agency of an action has yet to do something. */
  static Finding ofAgency(UUID actionId, String agencyId, String field, String sentence) {
    return new Finding(actionId, null, null, agencyId, field, true, sentence);
  }

  /** A risk is met by nothing. */
  static Finding ofRisk(UUID riskId, Party concerns, String sentence) {
    return new Finding(null, riskId, concerns, null, "riskIds", true, sentence);
  }

  /** Nothing in the plan is for somebody. */
  static Finding ofParty(Party party, String field, String sentence) {
    return new Finding(null, null, party, null, field, true, sentence);
  }

  /** Something is missing from the plan, or the meeting, as a whole. */
  static Finding ofPlan(String field, String sentence) {
    return new Finding(null, null, null, null, field, true, sentence);
  }

  /** The same of one action of the plan. */
  Finding in(UUID action) {
    return new Finding(action, riskId, party, agencyId, field, asks, sentence);
  }

  /** The same, shown and not asked for. */
  Finding shown() {
    return new Finding(actionId, riskId, party, agencyId, field, false, sentence);
  }
}
