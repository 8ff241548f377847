package org.maractracker.events.meeting;

import java.util.UUID;
import org.maractracker.events.PartialDate;

/**
 * Cancellation of a meeting: it will not sit, and its day is free again.
 *
 * @param meetingId the meeting
 * @param reason why
 * @param occurredOn when it happened, as precisely as is known
 */
public record MeetingCancelled(UUID meetingId, String reason, PartialDate occurredOn)
    implements MeetingEvent {}
