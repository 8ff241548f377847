package org.maractracker.events.casefile;

import java.util.UUID;
import org.maractracker.events.PartialDate;

/**
 * Risk that was identified in information sharing.
 *
 * @param caseId the case
 * @param riskId the risk
 * @param concerns whom it concerns
 * @param description what it is
 * @param occurredOn when it happened, as precisely as is known
 */
public record RiskIdentified(
    UUID caseId, UUID riskId, Party concerns, String description, PartialDate occurredOn)
    implements CaseEvent {}
