package org.maractracker.events.meeting;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Reopening of a closed meeting: attendance and agenda can change again, and actions be agreed at
 * it, until it is closed once more. The minutes issued before stay as they were.
 *
 * @param meetingId the meeting
 * @param reason why
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "MeetingReopened", revision = 1, former = 0)
public record MeetingReopened(UUID meetingId, String reason, PartialDate occurredOn)
    implements MeetingEvent {}
