package org.maractracker.query.views.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.casefile.CaseAddendumRecorded;
import org.maractracker.events.casefile.CaseClosed;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.CaseParty;
import org.maractracker.events.casefile.PartyAdded;
import org.maractracker.events.casefile.RiskEnteredInError;
import org.maractracker.events.casefile.RiskIdentified;
import org.maractracker.events.casefile.RiskLeftUnaddressed;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.SafeContactChanged;
import org.maractracker.query.views.caseload.CaseFile.Addendum;
import org.maractracker.query.views.caseload.CaseFile.Closing;
import org.maractracker.store.events.RecordedEvent;

/** Applies a case's own events to its row. */
class CaseFold {

  private final CaseFile row;
  private final List<CaseParty> parties;
  private @Nullable SafeContact safeContact;
  private final List<Risk> risks;
  private final List<Addendum> addenda;
  private @Nullable Closing closing;

  private CaseFold(CaseFile row) {
    this.row = row;
    parties = new ArrayList<>(row.parties());
    safeContact = row.safeContact();
    risks = new ArrayList<>(row.risks());
    addenda = new ArrayList<>(row.addenda());
    closing = row.closing();
  }

  /** The case after the next event; one already applied changes nothing. */
  static CaseFile after(@Nullable CaseFile before, RecordedEvent recorded) {
    if (before != null && recorded.version() <= before.version()) {
      return before;
    }
    CaseEvent event = (CaseEvent) recorded.event();
    CaseFold fold =
        new CaseFold(
            event instanceof CaseOpened opened ? opened(opened) : Objects.requireNonNull(before));
    fold.apply(event, recorded);
    return fold.row(recorded.version(), recorded.position());
  }

  private static CaseFile opened(CaseOpened event) {
    return new CaseFile(
        event.caseId(),
        event.maracId(),
        event.reference(),
        event.referredOn(),
        event.victim(),
        event.parties(),
        event.repeatOf(),
        event.safeContact(),
        List.of(),
        List.of(),
        null,
        0,
        0);
  }

  private void apply(CaseEvent event, RecordedEvent recorded) {
    switch (event) {
      case CaseOpened _ -> {}
      case PartyAdded added -> parties.add(new CaseParty(added.party(), added.label()));
      case SafeContactChanged changed -> safeContact = changed.safeContact();
      case RiskIdentified identified -> risks.add(identified(identified));
      case RiskLeftUnaddressed left ->
          change(
              left.riskId(), risk -> risk.unaddressed(left.reason(), left.resourceUnavailable()));
      case RiskEnteredInError error -> change(error.riskId(), risk -> risk.inError(error.reason()));
      case CaseClosed closed -> closing = new Closing(closed.reason(), closed.occurredOn());
      case CaseAddendumRecorded added -> addenda.add(addendum(added, recorded));
    }
  }

  private static Risk identified(RiskIdentified event) {
    return new Risk(
        event.riskId(),
        event.concerns(),
        event.description(),
        RiskStatus.OPEN,
        null,
        false,
        event.occurredOn());
  }

  private static Addendum addendum(CaseAddendumRecorded event, RecordedEvent recorded) {
    return new Addendum(
        event.statement(),
        event.aboutPosition(),
        event.occurredOn(),
        recorded.recordedAt(),
        recorded.position());
  }

  private void change(UUID riskId, UnaryOperator<Risk> how) {
    risks.replaceAll(risk -> risk.riskId().equals(riskId) ? how.apply(risk) : risk);
  }

  private CaseFile row(long version, long position) {
    return new CaseFile(
        row.caseId(),
        row.maracId(),
        row.reference(),
        row.referredOn(),
        row.victim(),
        List.copyOf(parties),
        row.repeatOf(),
        safeContact,
        List.copyOf(risks),
        List.copyOf(addenda),
        closing,
        version,
        position);
  }
}
