package org.maractracker.command.casefile;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to state that the risk should never have been recorded; quiet when that was stated
 * already. Refused with {@code not-found}.
 *
 * @param caseId the case
 * @param riskId the risk
 * @param reason what was wrong
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record EnterRiskInError(
    @TargetAggregateIdentifier UUID caseId,
    UUID riskId,
    String reason,
    @Nullable PartialDate occurredOn) {}
