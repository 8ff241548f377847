package org.maractracker.command.action;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionReworded;

/**
 * Command to put a slip in the action's words right while the meeting it was agreed at is open;
 * quiet when these are its words. Once minutes were issued an addendum does that, or the meeting is
 * reopened. Refused with {@code not-smart}, {@code action-not-open} and {@code meeting-closed}.
 *
 * @param actionId the action
 * @param description what is to be done
 * @param successCriteria how it will be known to have succeeded
 * @param reason what was wrong
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record RewordAction(
    @TargetAggregateIdentifier UUID actionId,
    String description,
    String successCriteria,
    String reason,
    @Nullable PartialDate occurredOn) {

  Wording wording() {
    return new Wording(description, successCriteria);
  }

  /** Makes the event that records it. */
  ActionReworded putRight(PartialDate when) {
    return new ActionReworded(actionId, description, successCriteria, reason, when);
  }
}
