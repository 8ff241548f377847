package org.maractracker.events.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Scheduling of a meeting on a date.
 *
 * @param meetingId the meeting
 * @param maracId the MARAC
 * @param date the day it sits; one meeting a day in a MARAC
 * @param venue where
 * @param chair who chairs
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "MeetingScheduled", revision = 1, former = 1)
public record MeetingScheduled(
    UUID meetingId,
    String maracId,
    LocalDate date,
    @Nullable String venue,
    @Nullable String chair,
    PartialDate occurredOn)
    implements MeetingEvent {}
