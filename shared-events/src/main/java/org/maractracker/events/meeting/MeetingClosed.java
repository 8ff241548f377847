package org.maractracker.events.meeting;

import java.util.UUID;
import org.maractracker.events.PartialDate;

/**
 * Closing of a meeting: attendance, agenda and date no longer change, and no action can be agreed
 * at it.
 *
 * @param meetingId the meeting
 * @param occurredOn when it happened, as precisely as is known
 */
public record MeetingClosed(UUID meetingId, PartialDate occurredOn) implements MeetingEvent {}
