package org.maractracker.query.views.history;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.CaseAddendumRecorded;
import org.maractracker.events.casefile.CaseClosed;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.CaseParty;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.PartyAdded;
import org.maractracker.events.casefile.RiskEnteredInError;
import org.maractracker.events.casefile.RiskIdentified;
import org.maractracker.events.casefile.RiskLeftUnaddressed;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.SafeContactChanged;
import org.maractracker.events.casefile.Victim;
import org.maractracker.query.model.action.Addendum;

/**
 * A case as its own events up to one of them left it.
 *
 * @param incidentOn when the incident was that led to the referral; null when it was not said
 * @param samePerpetrator whether the perpetrator is the earlier case's; null when it was not said
 * @param parties the others it is about
 * @param safeContact null when not known
 * @param risks in the order they were identified
 * @param closedBecause null while it is open
 */
record CaseState(
    UUID caseId,
    String maracId,
    String reference,
    PartialDate referredOn,
    Victim victim,
    @Nullable UUID repeatOf,
    @Nullable PartialDate incidentOn,
    @Nullable Boolean samePerpetrator,
    List<CaseParty> parties,
    @Nullable SafeContact safeContact,
    List<Risk> risks,
    @Nullable String closedBecause,
    List<Addendum> addenda) {

  /**
   * A risk of the case.
   *
   * @param unaddressedBecause why it cannot be addressed; null when that was not said
   * @param resourceUnavailable whether for want of a resource; null with it
   * @param inErrorBecause why it should not have been recorded; null when it should
   */
  record Risk(
      UUID riskId,
      Party concerns,
      String description,
      @Nullable String unaddressedBecause,
      @Nullable Boolean resourceUnavailable,
      @Nullable String inErrorBecause) {}

  /**
   * The case after an event.
   *
   * @param before null before its first
   */
  static CaseState after(@Nullable CaseState before, CaseEvent event) {
    return event instanceof CaseOpened opened
        ? opened(opened)
        : requireNonNull(before, "A case's history begins with its opening").after(event);
  }

  private static CaseState opened(CaseOpened event) {
    return new CaseState(
        event.caseId(),
        event.maracId(),
        event.reference(),
        event.referredOn(),
        event.victim(),
        event.repeatOf(),
        event.incidentOn(),
        event.samePerpetrator(),
        event.parties(),
        event.safeContact(),
        List.of(),
        null,
        List.of());
  }

  private CaseState after(CaseEvent event) {
    return switch (event) {
      case CaseOpened opened -> opened(opened);
      case PartyAdded e ->
          with(
              and(parties, new CaseParty(e.party(), e.label())),
              safeContact,
              risks,
              closedBecause,
              addenda);
      case SafeContactChanged e -> with(parties, e.safeContact(), risks, closedBecause, addenda);
      case RiskIdentified e ->
          withRisks(
              and(risks, new Risk(e.riskId(), e.concerns(), e.description(), null, null, null)));
      case RiskLeftUnaddressed e -> withRisk(e.riskId(), risk -> unaddressed(risk, e));
      case RiskEnteredInError e -> withRisk(e.riskId(), risk -> inError(risk, e));
      case CaseClosed e -> with(parties, safeContact, risks, e.reason(), addenda);
      case CaseAddendumRecorded e ->
          with(
              parties,
              safeContact,
              risks,
              closedBecause,
              and(addenda, new Addendum(e.statement(), e.aboutPosition(), e.occurredOn())));
    };
  }

  private static Risk unaddressed(Risk risk, RiskLeftUnaddressed event) {
    return new Risk(
        risk.riskId,
        risk.concerns,
        risk.description,
        event.reason(),
        event.resourceUnavailable(),
        risk.inErrorBecause);
  }

  private static Risk inError(Risk risk, RiskEnteredInError event) {
    return new Risk(
        risk.riskId,
        risk.concerns,
        risk.description,
        risk.unaddressedBecause,
        risk.resourceUnavailable,
        event.reason());
  }

  private CaseState withRisk(UUID riskId, UnaryOperator<Risk> change) {
    return withRisks(
        risks.stream()
            .map(risk -> risk.riskId.equals(riskId) ? change.apply(risk) : risk)
            .toList());
  }

  private CaseState withRisks(List<Risk> changed) {
    return with(parties, safeContact, changed, closedBecause, addenda);
  }

  private CaseState with(
      List<CaseParty> parties,
      @Nullable SafeContact safeContact,
      List<Risk> risks,
      @Nullable String closedBecause,
      List<Addendum> addenda) {
    return new CaseState(
        caseId,
        maracId,
        reference,
        referredOn,
        victim,
        repeatOf,
        incidentOn,
        samePerpetrator,
        parties,
        safeContact,
        risks,
        closedBecause,
        addenda);
  }

  private static <T> List<T> and(List<T> before, T another) {
    List<T> all = new ArrayList<>(before);
    all.add(another);
    return List.copyOf(all);
  }
}
