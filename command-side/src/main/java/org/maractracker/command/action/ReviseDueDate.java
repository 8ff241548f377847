package org.maractracker.command.action;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to change the day by which the action is due; quiet when it is that day. Refused with
 * {@code action-not-open} and {@code not-smart} when the day is before the meeting it was agreed
 * at.
 *
 * @param actionId the action
 * @param dueOn the day from now on
 * @param reason why
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record ReviseDueDate(
    @TargetAggregateIdentifier UUID actionId,
    LocalDate dueOn,
    String reason,
    @Nullable PartialDate occurredOn) {}
