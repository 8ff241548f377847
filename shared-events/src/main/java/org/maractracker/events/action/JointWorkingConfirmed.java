package org.maractracker.events.action;

import java.util.UUID;
import org.maractracker.events.PartialDate;

/**
 * Confirmation by a partner of the communication arrangements.
 *
 * @param actionId the action
 * @param agencyId the partner
 * @param occurredOn when it happened, as precisely as is known
 */
public record JointWorkingConfirmed(UUID actionId, String agencyId, PartialDate occurredOn)
    implements ActionEvent {}
