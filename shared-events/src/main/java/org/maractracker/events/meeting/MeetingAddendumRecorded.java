package org.maractracker.events.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Statement added to the meeting, by which a mistake is put right.
 *
 * @param meetingId the meeting
 * @param statement what is to be read with the record
 * @param aboutPosition the position of the event it is about; null when about the meeting as a
 *     whole
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "MeetingAddendumRecorded", revision = 1, former = 1)
public record MeetingAddendumRecorded(
    UUID meetingId, String statement, @Nullable Long aboutPosition, PartialDate occurredOn)
    implements MeetingEvent {}
