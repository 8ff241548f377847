package org.maractracker.query.documents.minutes;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.CaseParty;
import org.maractracker.events.casefile.Party;

/**
 * Case on the agenda.
 *
 * @param repeatOf the number of the earlier case it repeats; null when none was named
 * @param incidentOn when the incident was that led to the referral; null when it was not said
 * @param samePerpetrator whether the perpetrator is the earlier case's; null when it was not said
 * @param parties those it is about besides the victim-survivor
 * @param risks all ever identified, in that order
 * @param actions agreed at this meeting, in the order agreed
 * @param earlierActions agreed before for the same case, with their results
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CaseHeard(
    UUID caseId,
    String reference,
    String victim,
    PartialDate referredOn,
    @Nullable String repeatOf,
    @Nullable PartialDate incidentOn,
    @Nullable Boolean samePerpetrator,
    List<CaseParty> parties,
    List<RiskLine> risks,
    List<AgreedAction> actions,
    List<ActionLine> earlierActions) {

  /**
   * Risk of the case.
   *
   * @param number in the order identified, from 1
   * @param standing what is done about it, or why nothing can be, or that neither is recorded
   * @param actionIds the actions linked to it, without those removed from the plan or in error
   */
  @Schema(name = "MinutedRisk")
  record RiskLine(
      int number,
      UUID riskId,
      Party concerns,
      String description,
      String standing,
      List<UUID> actionIds) {}
}
