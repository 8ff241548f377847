package org.maractracker.events.action;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Record in a meeting's minutes that the action could not be achieved (6.5).
 *
 * @param actionId the action
 * @param meetingId the meeting that minuted it
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "UnachievableActionMinuted", revision = 1, former = 1)
public record UnachievableActionMinuted(UUID actionId, UUID meetingId, PartialDate occurredOn)
    implements ActionEvent {}
