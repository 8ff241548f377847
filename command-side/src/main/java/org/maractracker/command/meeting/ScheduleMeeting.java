package org.maractracker.command.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to schedule a meeting. The MARAC decides it and creates the meeting.
 *
 * @param maracId the MARAC
 * @param meetingId the new meeting's id, made by the sender
 * @param date the day it sits
 * @param venue where
 * @param chair who chairs
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record ScheduleMeeting(
    @TargetAggregateIdentifier String maracId,
    UUID meetingId,
    LocalDate date,
    @Nullable String venue,
    @Nullable String chair,
    @Nullable PartialDate occurredOn) {}
