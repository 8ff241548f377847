package org.maractracker.events.casefile;

import java.util.UUID;
import org.maractracker.events.TrackerEvent;

/** Event of the aggregate {@code MaracCase}. */
public sealed interface CaseEvent extends TrackerEvent
    permits CaseOpened,
        CaseDetailsCorrected,
        PartyAdded,
        PartyEnteredInError,
        SafeContactChanged,
        RiskIdentified,
        RiskLeftUnaddressed,
        RiskEnteredInError,
        CaseClosed,
        CaseReopened,
        CaseAddendumRecorded {

  UUID caseId();
}
