package org.maractracker.events.action;

import java.util.UUID;
import org.maractracker.events.PartialDate;

/**
 * Statement that the action should never have been recorded. The action stays visible as such.
 *
 * @param actionId the action
 * @param reason what was wrong
 * @param occurredOn when it happened, as precisely as is known
 */
public record ActionEnteredInError(UUID actionId, String reason, PartialDate occurredOn)
    implements ActionEvent {}
