package org.maractracker.command.casefile;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to note that a risk cannot be addressed, and why (6.1, 6.2); quiet when that was noted
 * already. Refused with {@code not-found}, and with {@code risk-unknown} when the risk was entered
 * in error.
 *
 * @param caseId the case
 * @param riskId the risk
 * @param reason why
 * @param resourceUnavailable whether for want of a resource
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record LeaveRiskUnaddressed(
    @TargetAggregateIdentifier UUID caseId,
    UUID riskId,
    String reason,
    boolean resourceUnavailable,
    @Nullable PartialDate occurredOn) {}
