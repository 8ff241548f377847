package org.maractracker.events.casefile;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Addition of a person to the case.
 *
 * @param caseId the case
 * @param party in which capacity
 * @param label what the MARAC calls them
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "PartyAdded", revision = 1, former = 1)
public record PartyAdded(UUID caseId, Party party, String label, PartialDate occurredOn)
    implements CaseEvent {}
