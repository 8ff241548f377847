package org.maractracker.events.meeting;

import java.util.List;
import java.util.UUID;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Attendance list of a meeting as a whole; it replaces the list before.
 *
 * @param meetingId the meeting
 * @param attendance each agency at most once; an agency not listed was not in attendance
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "AttendanceRecorded", revision = 1, former = 1)
public record AttendanceRecorded(
    UUID meetingId, List<AgencyAttendance> attendance, PartialDate occurredOn)
    implements MeetingEvent {
  public AttendanceRecorded {
    attendance = List.copyOf(attendance);
  }
}
