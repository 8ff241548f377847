package org.maractracker.command.action;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command by which the meeting records that the action could not be achieved (6.5); quiet when that
 * meeting has. Refused with {@code action-not-unachievable}, with {@code meeting-too-early} when
 * the meeting was before the action was agreed, and with {@code date-in-future} when it is still to
 * come.
 *
 * @param actionId the action
 * @param meetingId a meeting of the action's MARAC
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record MinuteUnachievable(
    @TargetAggregateIdentifier UUID actionId, UUID meetingId, @Nullable PartialDate occurredOn) {}
