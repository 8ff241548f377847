package org.maractracker.events.action;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Reallocation of an action to another agency. It does not complete the action; confirmations of
 * joint working lapse.
 *
 * @param actionId the action
 * @param fromAgencyId the agency that owned it
 * @param toAgencyId the agency that owns it now
 * @param meetingId the meeting whose attendance allowed it
 * @param representative the new owner's person
 * @param reason why
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "ActionReallocated", revision = 1, former = 1)
public record ActionReallocated(
    UUID actionId,
    String fromAgencyId,
    String toAgencyId,
    UUID meetingId,
    @Nullable String representative,
    String reason,
    PartialDate occurredOn)
    implements ActionEvent {}
