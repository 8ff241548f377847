package org.maractracker.events.action;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Finding of a meeting that the agency has not undertaken the action (6.4). The action stays open.
 *
 * @param actionId the action
 * @param meetingId the meeting that found it
 * @param explanation what was said
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "ActionNotUndertaken", revision = 1, former = 1)
public record ActionNotUndertaken(
    UUID actionId, UUID meetingId, String explanation, PartialDate occurredOn)
    implements ActionEvent {}
