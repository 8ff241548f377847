package org.maractracker.events.action;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Arrangement of joint working on the action, or its end; it replaces the arrangement before.
 *
 * @param actionId the action
 * @param leadAgencyId the owner, who leads
 * @param partnerAgencyIds the other agencies; empty when joint working was dissolved
 * @param communication how they keep in touch; null when not arranged. Confirmations of it stay
 *     valid while it is unchanged
 * @param meetingId the meeting whose attendance allowed the partners
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "JointWorkingArranged", revision = 1, former = 1)
public record JointWorkingArranged(
    UUID actionId,
    String leadAgencyId,
    List<String> partnerAgencyIds,
    @Nullable Communication communication,
    UUID meetingId,
    PartialDate occurredOn)
    implements ActionEvent {
  public JointWorkingArranged {
    partnerAgencyIds = List.copyOf(partnerAgencyIds);
  }
}
