package org.maractracker.command.action;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to answer some of the reflective prompts, or to change answers; quiet when nothing
 * changes by it. Refused with {@code mitigation-missing}.
 *
 * @param actionId the action
 * @param prompts null answers stay as they are
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record AnswerPrompts(
    @TargetAggregateIdentifier UUID actionId, Prompts prompts, @Nullable PartialDate occurredOn) {}
