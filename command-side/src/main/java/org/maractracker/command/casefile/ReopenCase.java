package org.maractracker.command.casefile;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to go on with a case that was closed: actions are agreed for it again; quiet while it is
 * open.
 *
 * @param caseId the case
 * @param reason why
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record ReopenCase(
    @TargetAggregateIdentifier UUID caseId, String reason, @Nullable PartialDate occurredOn) {}
