package org.maractracker.events.meeting;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Addition of a case to the agenda.
 *
 * @param meetingId the meeting
 * @param caseId the case
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "CaseListed", revision = 1, former = 1)
public record CaseListed(UUID meetingId, UUID caseId, PartialDate occurredOn)
    implements MeetingEvent {}
