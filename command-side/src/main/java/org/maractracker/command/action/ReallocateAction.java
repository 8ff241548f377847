package org.maractracker.command.action;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionReallocated;

/**
 * Command to pass the action to another agency; for the present owner, only the representative
 * changes. Refused with {@code action-not-open}, {@code date-in-future} at a meeting still to come,
 * {@code agency-unknown}, {@code agency-not-in-attendance} and {@code
 * reallocation-meeting-too-early}.
 *
 * @param actionId the action
 * @param toAgencyId the new owner
 * @param meetingId the meeting whose attendance allows it
 * @param representative the new owner's person
 * @param reason why
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record ReallocateAction(
    @TargetAggregateIdentifier UUID actionId,
    String toAgencyId,
    UUID meetingId,
    @Nullable String representative,
    String reason,
    @Nullable PartialDate occurredOn) {

  /** Makes the event that records it. */
  ActionReallocated from(String owner, PartialDate when) {
    return new ActionReallocated(
        actionId, owner, toAgencyId, meetingId, representative, reason, when);
  }
}
