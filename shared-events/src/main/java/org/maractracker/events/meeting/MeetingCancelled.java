package org.maractracker.events.meeting;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Cancellation of a meeting: it will not sit, and its day is free again.
 *
 * @param meetingId the meeting
 * @param reason why
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "MeetingCancelled", revision = 1, former = 1)
public record MeetingCancelled(UUID meetingId, String reason, PartialDate occurredOn)
    implements MeetingEvent {}
