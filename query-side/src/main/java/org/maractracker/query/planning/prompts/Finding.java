package org.maractracker.query.planning.prompts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.casefile.Party;

/**
 * Finding of a prompt: one thing to look at. Fields that do not apply are left out.
 *
 * @param field the field of the action in which the answer is written
 * @param asks whether something is still missing; false for what is only shown
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

  /** Returns a finding that something is missing from an action. */
  static Finding ofAction(UUID actionId, String field, String sentence) {
    return new Finding(actionId, null, null, null, field, true, sentence);
  }

  /** Returns a finding that an agency of an action has yet to do something. */
  static Finding ofAgency(UUID actionId, String agencyId, String field, String sentence) {
    return new Finding(actionId, null, null, agencyId, field, true, sentence);
  }

  /** Returns a finding that nothing addresses a risk. */
  static Finding ofRisk(UUID riskId, Party concerns, String sentence) {
    return new Finding(null, riskId, concerns, null, "riskIds", true, sentence);
  }

  /** Returns a finding that nothing in the plan is for somebody. */
  static Finding ofParty(Party party, String field, String sentence) {
    return new Finding(null, null, party, null, field, true, sentence);
  }

  /** Returns a finding that something is missing from the plan, or the meeting, as a whole. */
  static Finding ofPlan(String field, String sentence) {
    return new Finding(null, null, null, null, field, true, sentence);
  }

  Finding in(UUID action) {
    return new Finding(action, riskId, party, agencyId, field, asks, sentence);
  }

  /** Returns the same finding as one that is only shown. */
  Finding shown() {
    return new Finding(actionId, riskId, party, agencyId, field, false, sentence);
  }
}
