package org.maractracker.events.action;

import java.util.UUID;
import org.maractracker.events.PartialDate;

/**
 * Record in a meeting's minutes that the action could not be achieved (6.5).
 *
 * @param actionId the action
 * @param meetingId the meeting that minuted it
 * @param occurredOn when it happened, as precisely as is known
 */
public record UnachievableActionMinuted(UUID actionId, UUID meetingId, PartialDate occurredOn)
    implements ActionEvent {}
