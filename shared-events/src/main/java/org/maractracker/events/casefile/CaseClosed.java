package org.maractracker.events.casefile;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Closing of a case: the MARAC is done with it for now.
 *
 * @param caseId the case
 * @param reason why
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "CaseClosed", revision = 1, former = 1)
public record CaseClosed(UUID caseId, String reason, PartialDate occurredOn) implements CaseEvent {}
