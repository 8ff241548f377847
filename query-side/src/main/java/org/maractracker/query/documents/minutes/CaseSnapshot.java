package org.maractracker.query.documents.minutes;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
import org.maractracker.events.casefile.SafeContactChanged;
import org.maractracker.store.events.RecordedEvent;

/**
 * A case as minutes tell of it. How contact can safely be made is not in it: that is for those who
 * make contact, and minutes go to everybody who was there.
 *
 * @param repeatOf the earlier case it repeats
 * @param risks all ever identified, the first first
 */
record CaseSnapshot(
    UUID caseId,
    String reference,
    String victim,
    PartialDate referredOn,
    @Nullable UUID repeatOf,
    List<CaseParty> parties,
    List<RiskThen> risks) {

  /**
   * A risk.
   *
   * @param unaddressed why it cannot be addressed; null unless that was noted
   * @param wantOfResource whether that is for want of a resource
   * @param inError what was wrong with it; null unless it was entered in error
   */
  record RiskThen(
      UUID riskId,
      Party concerns,
      String description,
      @Nullable String unaddressed,
      boolean wantOfResource,
      @Nullable String inError) {}

  static CaseSnapshot after(@Nullable CaseSnapshot before, RecordedEvent recorded) {
    return switch ((CaseEvent) recorded.event()) {
      case CaseOpened e -> opened(e);
      case PartyAdded e -> requireNonNull(before).with(new CaseParty(e.party(), e.label()));
      case RiskIdentified e -> requireNonNull(before).with(identified(e));
      case RiskLeftUnaddressed e ->
          requireNonNull(before).changed(e.riskId(), risk -> unaddressed(risk, e));
      case RiskEnteredInError e ->
          requireNonNull(before).changed(e.riskId(), risk -> inError(risk, e));
      case SafeContactChanged _, CaseClosed _, CaseAddendumRecorded _ -> requireNonNull(before);
    };
  }

  private static CaseSnapshot opened(CaseOpened event) {
    return new CaseSnapshot(
        event.caseId(),
        event.reference(),
        event.victim().name(),
        event.referredOn(),
        event.repeatOf(),
        event.parties(),
        List.of());
  }

  private static RiskThen identified(RiskIdentified e) {
    return new RiskThen(e.riskId(), e.concerns(), e.description(), null, false, null);
  }

  private static RiskThen unaddressed(RiskThen risk, RiskLeftUnaddressed event) {
    return new RiskThen(
        risk.riskId,
        risk.concerns,
        risk.description,
        event.reason(),
        event.resourceUnavailable(),
        risk.inError);
  }

  private static RiskThen inError(RiskThen risk, RiskEnteredInError event) {
    return new RiskThen(
        risk.riskId,
        risk.concerns,
        risk.description,
        risk.unaddressed,
        risk.wantOfResource,
        event.reason());
  }

  private CaseSnapshot with(CaseParty party) {
    return new CaseSnapshot(
        caseId, reference, victim, referredOn, repeatOf, added(parties, party), risks);
  }

  private CaseSnapshot with(RiskThen risk) {
    return new CaseSnapshot(
        caseId, reference, victim, referredOn, repeatOf, parties, added(risks, risk));
  }

  private CaseSnapshot changed(UUID riskId, UnaryOperator<RiskThen> how) {
    List<RiskThen> all =
        risks.stream().map(risk -> risk.riskId.equals(riskId) ? how.apply(risk) : risk).toList();
    return new CaseSnapshot(caseId, reference, victim, referredOn, repeatOf, parties, all);
  }

  private static <T> List<T> added(List<T> before, T one) {
    return Stream.concat(before.stream(), Stream.of(one)).toList();
  }
}
