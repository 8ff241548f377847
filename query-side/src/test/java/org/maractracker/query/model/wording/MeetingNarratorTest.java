package org.maractracker.query.model.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.testsupport.events.MeetingScheduledBuilder.aScheduledMeeting;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.events.meeting.AttendanceRecorded;
import org.maractracker.events.meeting.CaseDelisted;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.events.meeting.MeetingAddendumRecorded;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.events.meeting.MeetingClosed;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.events.meeting.MeetingRescheduled;
import org.maractracker.query.Story;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.store.events.RecordedEvent;

class MeetingNarratorTest {

  private static final UUID MEETING = id(1);
  private static final LocalDate DAY = LocalDate.parse("2026-03-10");

  /** Tells the events after its scheduling. */
  private static List<String> told(MeetingEvent... events) {
    Story story = new Story().tell(aScheduledMeeting(MEETING).date(DAY).build()).tell(events);
    List<String> told = new ArrayList<>();
    MeetingState meeting = null;
    for (RecordedEvent each : story.events()) {
      told.add(MeetingNarrator.BY_ID.tell((MeetingEvent) each.event(), meeting));
      meeting = MeetingState.after(meeting, each);
    }
    return told;
  }

  private static AgencyAttendance row(String agency, Attendance attendance) {
    return new AgencyAttendance(agency, attendance, null, false, null, true);
  }

  private static AttendanceRecorded attended(AgencyAttendance... rows) {
    return new AttendanceRecorded(MEETING, List.of(rows), on("2026-03-10"));
  }

  @Test
  void tellsWhatHappensToAMeeting() {
    assertThat(
            told(
                new MeetingRescheduled(
                    MEETING, DAY, LocalDate.parse("2026-03-12"), "Snow.", on("2026-03-09")),
                new CaseListed(MEETING, id(2), on("2026-03-01")),
                new CaseDelisted(MEETING, id(2), on("2026-03-01")),
                new MeetingClosed(MEETING, on("2026-03-12")),
                new MeetingAddendumRecorded(MEETING, "It was late", 3L, on("2026-03-13"))))
        .containsExactly(
            "A meeting was scheduled for 10 March 2026.",
            "The meeting was moved from 10 March 2026 to 12 March 2026: Snow.",
            "A case was put on the agenda.",
            "A case was taken off the agenda.",
            "The meeting was closed.",
            "Addendum to position 3: It was late.");
    assertThat(told(new MeetingCancelled(MEETING, "Snow", on("2026-03-09"))))
        .endsWith("The meeting was cancelled: Snow.");
  }

  @Test
  void tellsWhoWasPutOnTakenOffAndChanged() {
    AgencyAttendance signed =
        new AgencyAttendance("idva", Attendance.PRESENT, "I. Example", false, null, true);
    assertThat(
            told(
                attended(
                    row("police", Attendance.PRESENT),
                    row("housing", Attendance.PRESENT),
                    row("idva", Attendance.PRESENT)),
                attended(
                    row("police", Attendance.APOLOGIES),
                    signed,
                    row("probation", Attendance.OBSERVER)),
                attended(
                    row("police", Attendance.APOLOGIES),
                    signed,
                    row("probation", Attendance.OBSERVER))))
        .endsWith(
            "Attendance was recorded: police present; housing present; idva present.",
            "Attendance was recorded: housing was taken off (present); police apologies instead of"
                + " present; idva still present, with other details; probation observer.",
            "Attendance was recorded.");
  }
}
