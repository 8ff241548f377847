package org.maractracker.query.model.action;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.casefile.CaseAddendumRecorded;
import org.maractracker.events.casefile.CaseClosed;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.PartyAdded;
import org.maractracker.events.casefile.RiskEnteredInError;
import org.maractracker.events.casefile.RiskIdentified;
import org.maractracker.events.casefile.RiskLeftUnaddressed;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.SafeContactChanged;
import org.maractracker.query.engine.view.Versioned;
import org.maractracker.store.events.RecordedEvent;

/** How contact can safely be made in a case; null when it was never said. */
public record ContactRow(UUID caseId, @Nullable SafeContact safeContact, long version)
    implements Versioned {

  public static @Nullable ContactRow after(@Nullable ContactRow before, RecordedEvent recorded) {
    long version = recorded.version();
    return switch ((CaseEvent) recorded.event()) {
      case CaseOpened e -> new ContactRow(e.caseId(), e.safeContact(), version);
      case SafeContactChanged e -> new ContactRow(e.caseId(), e.safeContact(), version);
      case PartyAdded _,
          RiskIdentified _,
          RiskLeftUnaddressed _,
          RiskEnteredInError _,
          CaseClosed _,
          CaseAddendumRecorded _ ->
          before;
    };
  }
}
