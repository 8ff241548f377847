package org.maractracker.events.action;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Link of an imported action to the case it is for, where its list named none that was known.
 *
 * @param actionId the action
 * @param caseId the case
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "ActionLinkedToCase", revision = 1, former = 0)
public record ActionLinkedToCase(UUID actionId, UUID caseId, PartialDate occurredOn)
    implements ActionEvent {}
