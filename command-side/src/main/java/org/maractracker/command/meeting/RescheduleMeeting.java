package org.maractracker.command.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to move the meeting to another day; quiet when that is its day. Refused with {@code
 * meeting-closed} after it is closed or cancelled, and with {@code meeting-held} when actions were
 * agreed at it and the day is still to come.
 *
 * @param meetingId the meeting
 * @param date the day from now on
 * @param reason why
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record RescheduleMeeting(
    @TargetAggregateIdentifier UUID meetingId,
    LocalDate date,
    String reason,
    @Nullable PartialDate occurredOn) {}
