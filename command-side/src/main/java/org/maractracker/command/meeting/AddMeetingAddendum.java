package org.maractracker.command.meeting;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to add a statement to the record of the meeting, by which a mistake is put right.
 *
 * @param meetingId the meeting
 * @param statement what is to be read with the record
 * @param aboutPosition the position of the event it is about; one of another aggregate is {@code
 *     not-found}
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record AddMeetingAddendum(
    @TargetAggregateIdentifier UUID meetingId,
    String statement,
    @Nullable Long aboutPosition,
    @Nullable PartialDate occurredOn) {}
