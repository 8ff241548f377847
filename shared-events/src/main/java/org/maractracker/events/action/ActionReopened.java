package org.maractracker.events.action;

import java.util.UUID;
import org.maractracker.events.PartialDate;

/**
 * Reopening of an ended action: it is open again, and what ended it stays in its history.
 *
 * @param actionId the action
 * @param reason why
 * @param occurredOn when it happened, as precisely as is known
 */
public record ActionReopened(UUID actionId, String reason, PartialDate occurredOn)
    implements ActionEvent {}
