package org.maractracker.events.casefile;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Statement that the risk should never have been recorded. The risk stays visible as such.
 *
 * @param caseId the case
 * @param riskId the risk
 * @param reason what was wrong
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "RiskEnteredInError", revision = 1, former = 1)
public record RiskEnteredInError(UUID caseId, UUID riskId, String reason, PartialDate occurredOn)
    implements CaseEvent {}
