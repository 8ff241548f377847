package org.maractracker.command.meeting;

import static org.maractracker.command.GivenHistory.MARCH;
import static org.maractracker.testsupport.events.Northshire.on;

import org.maractracker.command.Deciding;
import org.maractracker.command.GivenHistory;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.events.meeting.MeetingClosed;
import org.maractracker.events.meeting.MeetingEvent;

/** Northshire's March meeting: the case is on its agenda, attendance is recorded. */
final class AMeeting {

  static final MeetingClosed CLOSED = new MeetingClosed(MARCH, on("2026-03-10"));
  static final MeetingCancelled CANCELLED =
      new MeetingCancelled(MARCH, "made up", on("2026-03-09"));

  private AMeeting() {}

  static Deciding<Meeting> inMarch() {
    return new Deciding<>(Meeting.class).given(GivenHistory.march().toArray(MeetingEvent[]::new));
  }
}
