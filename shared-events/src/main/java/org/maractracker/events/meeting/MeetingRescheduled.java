package org.maractracker.events.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Move of a meeting to another day.
 *
 * @param meetingId the meeting
 * @param from the day before
 * @param to the day from now on
 * @param reason why
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "MeetingRescheduled", revision = 1, former = 1)
public record MeetingRescheduled(
    UUID meetingId, LocalDate from, LocalDate to, String reason, PartialDate occurredOn)
    implements MeetingEvent {}
