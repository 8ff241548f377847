package org.maractracker.events.meeting;

import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Removal of a case from the agenda.
 *
 * @param meetingId the meeting
 * @param caseId the case
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "CaseDelisted", revision = 1, former = 1)
public record CaseDelisted(UUID meetingId, UUID caseId, PartialDate occurredOn)
    implements MeetingEvent {}
