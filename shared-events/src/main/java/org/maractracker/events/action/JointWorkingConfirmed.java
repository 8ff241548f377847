package org.maractracker.events.action;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Confirmation by a partner of the communication arrangements.
 *
 * @param actionId the action
 * @param agencyId the partner
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "JointWorkingConfirmed", revision = 1, former = 1)
public record JointWorkingConfirmed(UUID actionId, String agencyId, PartialDate occurredOn)
    implements ActionEvent {}
