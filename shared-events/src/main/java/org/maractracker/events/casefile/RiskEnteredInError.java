package org.maractracker.events.casefile;

import java.util.UUID;
import org.maractracker.events.PartialDate;

/**
 * Statement that the risk should never have been recorded. The risk stays visible as such.
 *
 * @param caseId the case
 * @param riskId the risk
 * @param reason what was wrong
 * @param occurredOn when it happened, as precisely as is known
 */
public record RiskEnteredInError(UUID caseId, UUID riskId, String reason, PartialDate occurredOn)
    implements CaseEvent {}
