package org.maractracker.events.action;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Statement that the action should never have been recorded. The action stays visible as such.
 *
 * @param actionId the action
 * @param reason what was wrong
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "ActionEnteredInError", revision = 1, former = 1)
public record ActionEnteredInError(UUID actionId, String reason, PartialDate occurredOn)
    implements ActionEvent {}
