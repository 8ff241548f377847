package org.maractracker.events.meeting;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Closing of a meeting: attendance, agenda and date no longer change, and no action can be agreed
 * at it.
 *
 * @param meetingId the meeting
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "MeetingClosed", revision = 1, former = 1)
public record MeetingClosed(UUID meetingId, PartialDate occurredOn) implements MeetingEvent {}
