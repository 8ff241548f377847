package org.maractracker.command.action;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ProgressKind;

/**
 * Command to record progress, or an attempt that reached nobody: always a new fact, and it
 * completes nothing. Refused with {@code action-not-open}.
 *
 * @param actionId the action
 * @param note what was done or tried
 * @param kind progress or attempt
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record RecordProgress(
    @TargetAggregateIdentifier UUID actionId,
    String note,
    ProgressKind kind,
    @Nullable PartialDate occurredOn) {}
