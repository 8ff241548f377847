package org.maractracker.events.casefile;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Risk that was identified in information sharing.
 *
 * @param caseId the case
 * @param riskId the risk
 * @param concerns whom it concerns
 * @param description what it is
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "RiskIdentified", revision = 1, former = 1)
public record RiskIdentified(
    UUID caseId, UUID riskId, Party concerns, String description, PartialDate occurredOn)
    implements CaseEvent {}
