package org.maractracker.command.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.CaseAddendumRecorded;
import org.maractracker.events.casefile.CaseClosed;
import org.maractracker.events.casefile.CaseDetailsCorrected;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.CaseReopened;
import org.maractracker.events.casefile.PartyAdded;
import org.maractracker.events.casefile.PartyEnteredInError;
import org.maractracker.events.casefile.RiskEnteredInError;
import org.maractracker.events.casefile.RiskIdentified;
import org.maractracker.events.casefile.RiskLeftUnaddressed;
import org.maractracker.events.casefile.SafeContactChanged;

/**
 * Facts about a case that other aggregates need.
 *
 * @param maracId the MARAC it belongs to
 * @param referredOn when it was referred, as precisely as is known
 * @param risks the risks identified in it, without those entered in error
 * @param closed whether it is closed, and not reopened
 */
public record CaseFacts(String maracId, PartialDate referredOn, Set<UUID> risks, boolean closed) {

  public CaseFacts {
    risks = Set.copyOf(risks);
  }

  static CaseFacts of(List<CaseEvent> history) {
    Set<UUID> risks = new HashSet<>();
    boolean closed = false;
    for (CaseEvent event : history) {
      switch (event) {
        case RiskIdentified e -> risks.add(e.riskId());
        case RiskEnteredInError e -> risks.remove(e.riskId());
        case CaseClosed _ -> closed = true;
        case CaseReopened _ -> closed = false;
        case CaseOpened _,
            CaseDetailsCorrected _,
            PartyAdded _,
            PartyEnteredInError _,
            SafeContactChanged _,
            RiskLeftUnaddressed _,
            CaseAddendumRecorded _ -> {}
      }
    }
    CaseOpened opened = (CaseOpened) history.getFirst();
    return new CaseFacts(opened.maracId(), opened.referredOn(), risks, closed);
  }
}
