package org.maractracker.events.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.maractracker.events.PartialDate;

/**
 * Move of a meeting to another day.
 *
 * @param meetingId the meeting
 * @param from the day before
 * @param to the day from now on
 * @param reason why
 * @param occurredOn when it happened, as precisely as is known
 */
public record MeetingRescheduled(
    UUID meetingId, LocalDate from, LocalDate to, String reason, PartialDate occurredOn)
    implements MeetingEvent {}
