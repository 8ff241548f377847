package org.maractracker.command.action;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.Communication;

/**
 * Command to do the action jointly in this way from now on, or no longer; quiet when it is the same
 * arrangement. Refused with {@code action-not-open}, {@code not-a-partner} when the lead is named,
 * {@code agency-unknown}, {@code agency-not-in-attendance}, with {@code meeting-too-early} when the
 * meeting was before the action was agreed, and with {@code date-in-future} when it is still to
 * come.
 *
 * @param actionId the action
 * @param partnerAgencyIds empty: joint working is dissolved
 * @param communication how they keep in touch
 * @param meetingId the meeting whose attendance allows the partners; null: the one at which the
 *     present owner received the action
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record ArrangeJointWorking(
    @TargetAggregateIdentifier UUID actionId,
    List<String> partnerAgencyIds,
    @Nullable Communication communication,
    @Nullable UUID meetingId,
    @Nullable PartialDate occurredOn) {
  public ArrangeJointWorking {
    partnerAgencyIds = List.copyOf(partnerAgencyIds);
  }
}
