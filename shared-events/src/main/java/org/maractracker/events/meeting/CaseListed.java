package org.maractracker.events.meeting;

import java.util.UUID;
import org.maractracker.events.PartialDate;

/**
 * Addition of a case to the agenda.
 *
 * @param meetingId the meeting
 * @param caseId the case
 * @param occurredOn when it happened, as precisely as is known
 */
public record CaseListed(UUID meetingId, UUID caseId, PartialDate occurredOn)
    implements MeetingEvent {}
