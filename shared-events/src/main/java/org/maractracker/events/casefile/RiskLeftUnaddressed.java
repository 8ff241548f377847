package org.maractracker.events.casefile;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Note that a risk cannot be addressed, and why: Principle 6.1 asks for it where there is no
 * action.
 *
 * @param caseId the case
 * @param riskId the risk
 * @param reason why
 * @param resourceUnavailable whether for want of a resource (6.2)
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "RiskLeftUnaddressed", revision = 1, former = 1)
public record RiskLeftUnaddressed(
    UUID caseId, UUID riskId, String reason, boolean resourceUnavailable, PartialDate occurredOn)
    implements CaseEvent {}
