package org.maractracker.events.action;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Correction of a slip in the action's words, while the meeting it was agreed at went on: what was
 * agreed is the same. The wording before stays known by the events before.
 *
 * @param actionId the action
 * @param description what is to be done, in the right words
 * @param successCriteria how it will be known to have succeeded, in the right words
 * @param reason what was wrong
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "ActionReworded", revision = 1, former = 0)
public record ActionReworded(
    UUID actionId,
    String description,
    String successCriteria,
    String reason,
    PartialDate occurredOn)
    implements ActionEvent {}
