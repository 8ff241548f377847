package org.maractracker.events.action;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Naming of the agency that an imported action is for, where its list named none that was known.
 *
 * @param actionId the action
 * @param agencyId the agency that owns it from now on
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "ActionOwnerAssigned", revision = 1, former = 0)
public record ActionOwnerAssigned(UUID actionId, String agencyId, PartialDate occurredOn)
    implements ActionEvent {}
