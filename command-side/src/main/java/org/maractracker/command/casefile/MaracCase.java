package org.maractracker.command.casefile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.dispatch.IfMatch;
import org.maractracker.command.facts.Facts;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.CaseAddendumRecorded;
import org.maractracker.events.casefile.CaseClosed;
import org.maractracker.events.casefile.CaseDetailsCorrected;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.CaseParty;
import org.maractracker.events.casefile.CaseReopened;
import org.maractracker.events.casefile.PartyAdded;
import org.maractracker.events.casefile.PartyEnteredInError;
import org.maractracker.events.casefile.RiskEnteredInError;
import org.maractracker.events.casefile.RiskIdentified;
import org.maractracker.events.casefile.RiskLeftUnaddressed;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.SafeContactChanged;
import org.maractracker.events.casefile.Victim;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;

/**
 * Aggregate of a case: one victim-survivor's matter, from referral on. Mistakes in a closed case
 * can still be put right.
 */
class MaracCase {

  @AggregateIdentifier UUID caseId;
  String maracId;
  String reference;
  Victim victim;
  final Parties parties = new Parties();
  @Nullable SafeContact safeContact;
  final Map<UUID, Risk> risks = new HashMap<>();
  boolean closed;

  @SuppressWarnings("NullAway.Init") // its history sets them
  MaracCase() {}

  @SuppressWarnings("NullAway.Init") // its first event sets them
  MaracCase(CaseOpened opened) {
    apply(opened);
  }

  /**
   * Risk, as far as decisions need it.
   *
   * @param unaddressed the note why it cannot be addressed; null when there is none
   */
  record Risk(boolean inError, @Nullable Unaddressed unaddressed) {}

  record Unaddressed(String reason, boolean resourceUnavailable) {}

  @CommandHandlerInterceptor
  @Nullable Object holdToVersion(CommandMessage<?> command, InterceptorChain decide)
      throws Exception {
    return IfMatch.around(command, caseId.toString(), AggregateLifecycle.getVersion(), decide);
  }

  @CommandHandler
  void decide(CorrectCaseDetails c, Facts facts) {
    PartialDate when = facts.today(maracId).unlessTold(c.occurredOn());
    if (!c.reference().equals(reference) || !c.victim().equals(victim)) {
      apply(c.corrected(when));
    }
  }

  @CommandHandler
  void decide(AddParty c, Facts facts) {
    PartialDate when = facts.today(maracId).unlessTold(c.occurredOn());
    if (!parties.include(new CaseParty(c.party(), c.label()))) {
      apply(new PartyAdded(caseId, c.party(), c.label(), when));
    }
  }

  @CommandHandler
  void decide(EnterPartyInError c, Facts facts) {
    CaseParty party =
        parties
            .find(c.number())
            .orElseThrow(() ->
                new RuleViolated(
                    ProblemCode.NOT_FOUND, "n", "There is no party with this number in the case."));
    PartialDate when = facts.today(maracId).unlessTold(c.occurredOn());
    if (!parties.isInError(c.number())) {
      apply(
          new PartyEnteredInError(
              caseId, c.number(), party.party(), party.label(), c.reason(), when));
    }
  }

  @CommandHandler
  void decide(ChangeSafeContact c, Facts facts) {
    PartialDate when = facts.today(maracId).unlessTold(c.occurredOn());
    if (!c.safeContact().equals(safeContact)) {
      apply(new SafeContactChanged(caseId, c.safeContact(), when));
    }
  }

  @CommandHandler
  void decide(IdentifyRisk c, Facts facts) {
    PartialDate when = facts.today(maracId).unlessTold(c.occurredOn());
    apply(new RiskIdentified(caseId, c.riskId(), c.concerns(), c.description(), when));
  }

  @CommandHandler
  void decide(LeaveRiskUnaddressed c, Facts facts) {
    Risk risk = risk(c.riskId());
    PartialDate when = facts.today(maracId).unlessTold(c.occurredOn());
    if (risk.inError()) {
      throw new RuleViolated(
          ProblemCode.RISK_UNKNOWN, "riskId", "This risk was entered in error; it is none.");
    }
    Unaddressed note = new Unaddressed(c.reason(), c.resourceUnavailable());
    if (!note.equals(risk.unaddressed())) {
      apply(new RiskLeftUnaddressed(caseId, c.riskId(), c.reason(), c.resourceUnavailable(), when));
    }
  }

  @CommandHandler
  void decide(EnterRiskInError c, Facts facts) {
    Risk risk = risk(c.riskId());
    PartialDate when = facts.today(maracId).unlessTold(c.occurredOn());
    if (!risk.inError()) {
      apply(new RiskEnteredInError(caseId, c.riskId(), c.reason(), when));
    }
  }

  @CommandHandler
  void decide(CloseCase c, Facts facts) {
    PartialDate when = facts.today(maracId).unlessTold(c.occurredOn());
    if (!closed) {
      apply(new CaseClosed(caseId, c.reason(), when));
    }
  }

  @CommandHandler
  void decide(ReopenCase c, Facts facts) {
    PartialDate when = facts.today(maracId).unlessTold(c.occurredOn());
    if (closed) {
      apply(new CaseReopened(caseId, c.reason(), when));
    }
  }

  @CommandHandler
  void decide(AddCaseAddendum c, Facts facts) {
    facts.requireEventOf(caseId.toString(), c.aboutPosition());
    PartialDate when = facts.today(maracId).unlessTold(c.occurredOn());
    apply(new CaseAddendumRecorded(caseId, c.statement(), c.aboutPosition(), when));
  }

  @EventSourcingHandler
  void evolve(CaseEvent event) {
    switch (event) {
      case CaseOpened e -> {
        caseId = e.caseId();
        maracId = e.maracId();
        reference = e.reference();
        victim = e.victim();
        e.parties().forEach(parties::add);
        safeContact = e.safeContact();
      }
      case CaseDetailsCorrected e -> {
        reference = e.reference();
        victim = e.victim();
      }
      case PartyAdded e -> parties.add(new CaseParty(e.party(), e.label()));
      case PartyEnteredInError e -> parties.enterInError(e.number());
      case SafeContactChanged e -> safeContact = e.safeContact();
      case RiskIdentified e -> risks.put(e.riskId(), new Risk(false, null));
      case RiskLeftUnaddressed e ->
          risks.put(
              e.riskId(), new Risk(false, new Unaddressed(e.reason(), e.resourceUnavailable())));
      case RiskEnteredInError e -> risks.put(e.riskId(), new Risk(true, null));
      case CaseClosed _ -> closed = true;
      case CaseReopened _ -> closed = false;
      case CaseAddendumRecorded _ -> {}
    }
  }

  private Risk risk(UUID riskId) {
    Risk risk = risks.get(riskId);
    if (risk == null) {
      throw new RuleViolated(
          ProblemCode.NOT_FOUND, "riskId", "There is no risk with this id in the case.");
    }
    return risk;
  }
}
