package org.maractracker.query.model.casefile;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.CaseAddendumRecorded;
import org.maractracker.events.casefile.CaseClosed;
import org.maractracker.events.casefile.CaseDetailsCorrected;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.CaseParty;
import org.maractracker.events.casefile.CaseReopened;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.PartyAdded;
import org.maractracker.events.casefile.PartyEnteredInError;
import org.maractracker.events.casefile.RiskEnteredInError;
import org.maractracker.events.casefile.RiskIdentified;
import org.maractracker.events.casefile.RiskLeftUnaddressed;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.SafeContactChanged;
import org.maractracker.query.engine.view.Versioned;
import org.maractracker.store.events.RecordedEvent;

/**
 * State of a case: the fold of its own events up to one of them. It applies history and never
 * judges it.
 *
 * @param referral what it began with
 * @param parties all that were ever named besides the victim-survivor, in that order
 * @param partiesInError the numbers, from 1, of those who were never that
 * @param safeContact how contact can safely be made; null when not yet known
 * @param risks all ever identified, in that order
 * @param closing how it was closed; null while it is open, also again
 * @param version the version of the last event
 * @param position the position of the last event
 */
public record CaseState(
    UUID caseId,
    Referral referral,
    List<CaseParty> parties,
    List<Integer> partiesInError,
    @Nullable SafeContact safeContact,
    List<Risk> risks,
    List<Addendum> addenda,
    @Nullable Closing closing,
    long version,
    long position)
    implements Versioned {

  public CaseState {
    parties = List.copyOf(parties);
    // Rows of the version before have none.
    partiesInError = partiesInError == null ? List.of() : List.copyOf(partiesInError);
    risks = List.copyOf(risks);
    addenda = List.copyOf(addenda);
  }

  /** Returns the same with this way to contact; null for none that is known. */
  public CaseState withSafeContact(@Nullable SafeContact contact) {
    return new CaseState(
        caseId,
        referral,
        parties,
        partiesInError,
        contact,
        risks,
        addenda,
        closing,
        version,
        position);
  }

  public record Closing(String reason, PartialDate closedOn) {}

  /** Returns a case of which no more is known: for rows that keep no more. */
  public static CaseState inBrief(
      UUID caseId,
      @Nullable String reference,
      @Nullable String victimName,
      @Nullable SafeContact safeContact) {
    return new CaseState(
        caseId,
        Referral.inBrief(reference, victimName),
        List.of(),
        List.of(),
        safeContact,
        List.of(),
        List.of(),
        null,
        -1,
        -1);
  }

  /**
   * Returns the case after an event; one it has seen before changes nothing.
   *
   * @param before the case before it; null before its first
   */
  public static CaseState after(@Nullable CaseState before, RecordedEvent recorded) {
    if (before != null && recorded.version() <= before.version) {
      return before;
    }
    CaseState after =
        recorded.event() instanceof CaseOpened opened
            ? opened(opened, recorded)
            : requireNonNull(before, "A case's history begins with its opening").next(recorded);
    return new CaseState(
        after.caseId,
        after.referral,
        after.parties,
        after.partiesInError,
        after.safeContact,
        after.risks,
        after.addenda,
        after.closing,
        recorded.version(),
        recorded.position());
  }

  public String maracId() {
    return referral.maracId();
  }

  public String reference() {
    return referral.reference();
  }

  public PartialDate referredOn() {
    return referral.referredOn();
  }

  /** Returns the earlier case it repeats; null when none was named. */
  public @Nullable UUID repeatOf() {
    return referral.repeatOf();
  }

  /** Returns when the incident was that led to the referral; null when it was not said. */
  public @Nullable PartialDate incidentOn() {
    return referral.incidentOn();
  }

  /** Returns whether the perpetrator is the earlier case's; null when it was not said. */
  public @Nullable Boolean samePerpetrator() {
    return referral.samePerpetrator();
  }

  public boolean closed() {
    return closing != null;
  }

  /** Returns the parties that were not entered in error, each by the number it always had. */
  public List<NumberedParty> realParties() {
    return people().real();
  }

  private Parties people() {
    return new Parties(parties, partiesInError);
  }

  /** Returns the risks that were not entered in error. */
  public List<Risk> realRisks() {
    return risks.stream().filter(Risk::real).toList();
  }

  /** Returns whether somebody in that capacity is a party to it, or a risk concerns them. */
  public boolean concerns(Party party) {
    return Stream.concat(
            realParties().stream().map(NumberedParty::party),
            realRisks().stream().map(Risk::concerns))
        .anyMatch(party::equals);
  }

  private static CaseState opened(CaseOpened event, RecordedEvent recorded) {
    return new CaseState(
        event.caseId(),
        Referral.of(event, recorded.position()),
        event.parties(),
        List.of(),
        event.safeContact(),
        List.of(),
        List.of(),
        null,
        0,
        0);
  }

  private CaseState next(RecordedEvent recorded) {
    long at = recorded.position();
    return switch ((CaseEvent) recorded.event()) {
      case CaseOpened opened -> opened(opened, recorded);
      case CaseDetailsCorrected right -> with(referral.corrected(right));
      case PartyAdded added -> with(people().with(added));
      case PartyEnteredInError error -> with(people().without(error));
      case SafeContactChanged changed -> withSafeContact(changed.safeContact());
      case RiskIdentified identified -> with(and(risks, Risk.of(identified, at)));
      case RiskLeftUnaddressed left -> changed(left.riskId(), risk -> risk.unaddressed(left, at));
      case RiskEnteredInError error -> changed(error.riskId(), risk -> risk.inError(error, at));
      case CaseClosed closed -> with(addenda, new Closing(closed.reason(), closed.occurredOn()));
      case CaseReopened _ -> with(addenda, null);
      case CaseAddendumRecorded added -> with(and(addenda, Addendum.of(added, recorded)), closing);
    };
  }

  private static <T> List<T> and(List<T> before, T another) {
    return Stream.concat(before.stream(), Stream.of(another)).toList();
  }

  private CaseState changed(UUID riskId, UnaryOperator<Risk> how) {
    return with(
        risks.stream().map(risk -> risk.riskId().equals(riskId) ? how.apply(risk) : risk).toList());
  }

  private CaseState with(Referral right) {
    return new CaseState(
        caseId,
        right,
        parties,
        partiesInError,
        safeContact,
        risks,
        addenda,
        closing,
        version,
        position);
  }

  private CaseState with(Parties people) {
    return with(people.all(), people.inError(), risks, addenda, closing);
  }

  private CaseState with(List<Risk> others) {
    return with(parties, partiesInError, others, addenda, closing);
  }

  private CaseState with(List<Addendum> statements, @Nullable Closing over) {
    return with(parties, partiesInError, risks, statements, over);
  }

  private CaseState with(
      List<CaseParty> parties,
      List<Integer> partiesInError,
      List<Risk> risks,
      List<Addendum> addenda,
      @Nullable Closing closing) {
    return new CaseState(
        caseId,
        referral,
        parties,
        partiesInError,
        safeContact,
        risks,
        addenda,
        closing,
        version,
        position);
  }
}
