package org.maractracker.command.action;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command by which a meeting finds that the agency has not undertaken the action (6.4); it stays
 * open. Refused with {@code action-not-open}, with {@code meeting-too-early} when the meeting was
 * before the action was agreed, and with {@code date-in-future} when it is still to come.
 *
 * @param actionId the action
 * @param meetingId a meeting of the action's MARAC
 * @param explanation what was said
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record FindNotUndertaken(
    @TargetAggregateIdentifier UUID actionId,
    UUID meetingId,
    String explanation,
    @Nullable PartialDate occurredOn) {}
