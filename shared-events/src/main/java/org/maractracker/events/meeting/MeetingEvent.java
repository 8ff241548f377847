package org.maractracker.events.meeting;

import java.util.UUID;
import org.maractracker.events.TrackerEvent;

/** Event of the aggregate {@code Meeting}. */
public sealed interface MeetingEvent extends TrackerEvent
    permits MeetingScheduled,
        MeetingRescheduled,
        MeetingCancelled,
        AttendanceRecorded,
        CaseListed,
        CaseDelisted,
        MeetingClosed,
        MeetingReopened,
        MeetingAddendumRecorded {

  UUID meetingId();
}
