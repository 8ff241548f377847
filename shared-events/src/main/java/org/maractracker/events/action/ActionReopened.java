package org.maractracker.events.action;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Reopening of an ended action: it is open again, and what ended it stays in its history.
 *
 * @param actionId the action
 * @param reason why
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "ActionReopened", revision = 1, former = 1)
public record ActionReopened(UUID actionId, String reason, PartialDate occurredOn)
    implements ActionEvent {}
