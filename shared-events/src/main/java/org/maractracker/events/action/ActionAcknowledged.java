package org.maractracker.events.action;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Acknowledgement of an action: the agency has said that it knows of it.
 *
 * @param actionId the action
 * @param agencyId the agency that acknowledged: the owner or a partner
 * @param by the name of who acknowledged
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "ActionAcknowledged", revision = 1, former = 1)
public record ActionAcknowledged(UUID actionId, String agencyId, String by, PartialDate occurredOn)
    implements ActionEvent {}
