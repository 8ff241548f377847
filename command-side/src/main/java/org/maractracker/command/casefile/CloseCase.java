package org.maractracker.command.casefile;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to close the case, which the MARAC is done with for now; quiet when it is closed.
 *
 * @param caseId the case
 * @param reason why
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record CloseCase(
    @TargetAggregateIdentifier UUID caseId, String reason, @Nullable PartialDate occurredOn) {}
