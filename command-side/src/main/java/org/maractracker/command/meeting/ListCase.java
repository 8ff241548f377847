package org.maractracker.command.meeting;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;

/**
 * Command to put a case on the agenda; quiet when it is there. Refused with {@code not-found} and
 * {@code meeting-closed}.
 *
 * @param meetingId the meeting
 * @param caseId a case of the meeting's MARAC
 * @param occurredOn when it happened; null: today in the MARAC's zone
 */
public record ListCase(
    @TargetAggregateIdentifier UUID meetingId, UUID caseId, @Nullable PartialDate occurredOn) {}
