package org.maractracker.query.views.history;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.Victim;
import org.maractracker.query.model.action.Addendum;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.casefile.CaseState.Closing;
import org.maractracker.query.model.casefile.NumberedParty;
import org.maractracker.query.model.casefile.Risk;

/**
 * Fields of a case in its history, after an event.
 *
 * @param incidentOn when the incident was that led to the referral; null when it was not said
 * @param samePerpetrator whether the perpetrator is the earlier case's; null when it was not said
 * @param safeContact null when not known
 * @param risks in the order they were identified
 * @param closedBecause null while it is open
 */
record CaseFields(
    UUID caseId,
    String maracId,
    String reference,
    PartialDate referredOn,
    Victim victim,
    @Nullable UUID repeatOf,
    @Nullable PartialDate incidentOn,
    @Nullable Boolean samePerpetrator,
    List<NumberedParty> parties,
    @Nullable SafeContact safeContact,
    List<RiskFields> risks,
    @Nullable String closedBecause,
    List<Addendum> addenda) {

  /**
   * Risk of the case.
   *
   * @param unaddressedBecause why it cannot be addressed; null when that was not said
   * @param resourceUnavailable whether because a resource is missing; null with it
   * @param inErrorBecause why it should not have been recorded; null when it should
   */
  record RiskFields(
      UUID riskId,
      Party concerns,
      String description,
      @Nullable String unaddressedBecause,
      @Nullable Boolean resourceUnavailable,
      @Nullable String inErrorBecause) {

    static RiskFields of(Risk risk) {
      return new RiskFields(
          risk.riskId(),
          risk.concerns(),
          risk.description(),
          risk.unaddressedBecause(),
          risk.unaddressedBecause() == null ? null : risk.resourceUnavailable(),
          risk.inErrorBecause());
    }
  }

  static CaseFields of(CaseState state) {
    Closing closing = state.closing();
    return new CaseFields(
        state.caseId(),
        state.maracId(),
        state.reference(),
        state.referredOn(),
        state.referral().victim(),
        state.repeatOf(),
        state.incidentOn(),
        state.samePerpetrator(),
        state.realParties(),
        state.safeContact(),
        state.risks().stream().map(RiskFields::of).toList(),
        closing == null ? null : closing.reason(),
        state.addenda().stream()
            .map(each -> new Addendum(each.statement(), each.aboutPosition(), each.occurredOn()))
            .toList());
  }
}
