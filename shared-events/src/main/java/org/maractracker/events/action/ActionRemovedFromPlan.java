package org.maractracker.events.action;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Removal of an action from the plan by a meeting: it was not done and is no longer asked for.
 *
 * @param actionId the action
 * @param meetingId the meeting that removed it
 * @param reason why
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "ActionRemovedFromPlan", revision = 1, former = 1)
public record ActionRemovedFromPlan(
    UUID actionId, UUID meetingId, String reason, PartialDate occurredOn) implements ActionEvent {}
