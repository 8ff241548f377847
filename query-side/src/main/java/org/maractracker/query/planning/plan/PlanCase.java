package org.maractracker.query.planning.plan;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
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
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.SafeContactChanged;
import org.maractracker.store.events.RecordedEvent;

/**
 * A case as far as planning for it needs it.
 *
 * @param reference the case number, unique in the MARAC
 * @param parties in which capacities others are part of it
 * @param repeatOf the earlier case it repeats; null when it is no repeat
 * @param safeContact how contact can safely be made; null when not yet known
 * @param risks all ever identified, the first first
 * @param openedAt the position of its first event
 */
public record PlanCase(
    UUID caseId,
    String maracId,
    String reference,
    PartialDate referredOn,
    List<Party> parties,
    @Nullable UUID repeatOf,
    @Nullable SafeContact safeContact,
    List<PlanRisk> risks,
    boolean closed,
    long openedAt) {

  static PlanCase after(@Nullable PlanCase before, RecordedEvent recorded) {
    return recorded.event() instanceof CaseOpened opened
        ? opened(opened, recorded.position())
        : requireNonNull(before).after((CaseEvent) recorded.event());
  }

  private static PlanCase opened(CaseOpened e, long position) {
    return new PlanCase(
        e.caseId(),
        e.maracId(),
        e.reference(),
        e.referredOn(),
        e.parties().stream().map(CaseParty::party).toList(),
        e.repeatOf(),
        e.safeContact(),
        List.of(),
        false,
        position);
  }

  private PlanCase after(CaseEvent event) {
    return switch (event) {
      case PartyAdded e ->
          with(Stream.concat(parties.stream(), Stream.of(e.party())).toList(), safeContact, closed);
      case SafeContactChanged e -> with(parties, e.safeContact(), closed);
      case CaseClosed _ -> with(parties, safeContact, true);
      case RiskIdentified e -> with(and(risks, PlanRisk.of(e)));
      case RiskLeftUnaddressed e ->
          with(
              e.riskId(),
              risk -> risk.with(PlanRisk.Status.UNADDRESSED, e.reason(), e.resourceUnavailable()));
      case RiskEnteredInError e ->
          with(e.riskId(), risk -> risk.with(PlanRisk.Status.ENTERED_IN_ERROR, e.reason(), false));
      case CaseOpened _, CaseAddendumRecorded _ -> this;
    };
  }

  private static <T> List<T> and(List<T> before, T another) {
    List<T> all = new ArrayList<>(before);
    all.add(another);
    return List.copyOf(all);
  }

  private PlanCase with(UUID riskId, UnaryOperator<PlanRisk> change) {
    return with(
        risks.stream()
            .map(risk -> risk.riskId().equals(riskId) ? change.apply(risk) : risk)
            .toList());
  }

  private PlanCase with(List<PlanRisk> changed) {
    return new PlanCase(
        caseId,
        maracId,
        reference,
        referredOn,
        parties,
        repeatOf,
        safeContact,
        changed,
        closed,
        openedAt);
  }

  private PlanCase with(List<Party> parties, @Nullable SafeContact contact, boolean closed) {
    return new PlanCase(
        caseId,
        maracId,
        reference,
        referredOn,
        parties,
        repeatOf,
        contact,
        risks,
        closed,
        openedAt);
  }

  /** The risks that are none of an error. */
  public List<PlanRisk> realRisks() {
    return risks.stream().filter(PlanRisk::isReal).toList();
  }

  /** Whether somebody in that capacity is part of it, or a risk concerns them. */
  public boolean concerns(Party party) {
    return parties.contains(party)
        || realRisks().stream().anyMatch(risk -> risk.concerns() == party);
  }
}
