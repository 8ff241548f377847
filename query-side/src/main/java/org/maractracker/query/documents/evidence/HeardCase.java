package org.maractracker.query.documents.evidence;

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
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.PartyAdded;
import org.maractracker.events.casefile.RiskEnteredInError;
import org.maractracker.events.casefile.RiskIdentified;
import org.maractracker.events.casefile.RiskLeftUnaddressed;
import org.maractracker.events.casefile.SafeContactChanged;
import org.maractracker.store.events.RecordedEvent;

/**
 * A case as far as evidence asks of it: by its reference, never by a name.
 *
 * @param risks all that were identified and not in error, the first first
 */
record HeardCase(UUID caseId, String reference, List<Risk> risks) {

  /**
   * A risk of the case.
   *
   * @param unaddressedBecause why it cannot be addressed; null when nothing is noted
   * @param resourceUnavailable whether that is for want of a resource (6.2)
   * @param position of the last event about it
   */
  record Risk(
      UUID riskId,
      Party concerns,
      String description,
      @Nullable String unaddressedBecause,
      boolean resourceUnavailable,
      long position) {

    Risk unaddressed(RiskLeftUnaddressed event, long at) {
      return new Risk(
          riskId, concerns, description, event.reason(), event.resourceUnavailable(), at);
    }
  }

  /** The case after its next event. */
  static HeardCase after(@Nullable HeardCase before, RecordedEvent recorded) {
    CaseEvent event = (CaseEvent) recorded.event();
    return event instanceof CaseOpened opened
        ? new HeardCase(opened.caseId(), opened.reference(), List.of())
        : Objects.requireNonNull(before).next(event, recorded.position());
  }

  private HeardCase next(CaseEvent event, long position) {
    return switch (event) {
      case RiskIdentified identified -> identified(identified, position);
      case RiskLeftUnaddressed left ->
          changed(left.riskId(), risk -> risk.unaddressed(left, position));
      case RiskEnteredInError error -> without(error.riskId());
      case CaseOpened _, PartyAdded _, SafeContactChanged _, CaseClosed _, CaseAddendumRecorded _ ->
          this;
    };
  }

  private HeardCase identified(RiskIdentified event, long position) {
    List<Risk> more = new ArrayList<>(risks);
    more.add(
        new Risk(event.riskId(), event.concerns(), event.description(), null, false, position));
    return with(List.copyOf(more));
  }

  private HeardCase changed(UUID riskId, UnaryOperator<Risk> how) {
    return with(
        risks.stream().map(risk -> risk.riskId().equals(riskId) ? how.apply(risk) : risk).toList());
  }

  /** What is in error was no risk. */
  private HeardCase without(UUID riskId) {
    return with(risks.stream().filter(risk -> !risk.riskId().equals(riskId)).toList());
  }

  private HeardCase with(List<Risk> others) {
    return new HeardCase(caseId, reference, others);
  }
}
