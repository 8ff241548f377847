package org.maractracker.events.casefile;

import java.util.UUID;
import org.maractracker.events.PartialDate;

/**
 * Closing of a case: the MARAC is done with it for now.
 *
 * @param caseId the case
 * @param reason why
 * @param occurredOn when it happened, as precisely as is known
 */
public record CaseClosed(UUID caseId, String reason, PartialDate occurredOn) implements CaseEvent {}
