package org.maractracker.query.model.action;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.meeting.AttendanceRecorded;
import org.maractracker.events.meeting.CaseDelisted;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.events.meeting.MeetingAddendumRecorded;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.events.meeting.MeetingClosed;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.events.meeting.MeetingRescheduled;
import org.maractracker.events.meeting.MeetingScheduled;
import org.maractracker.query.engine.view.Versioned;
import org.maractracker.store.events.RecordedEvent;

/** A day on which a MARAC sits, or was to sit. */
public record MeetingRow(
    UUID meetingId, String maracId, LocalDate sitsOn, boolean cancelled, long version)
    implements Versioned {

  public static @Nullable MeetingRow after(@Nullable MeetingRow before, RecordedEvent recorded) {
    long version = recorded.version();
    return switch ((MeetingEvent) recorded.event()) {
      case MeetingScheduled e ->
          new MeetingRow(e.meetingId(), e.maracId(), e.date(), false, version);
      case MeetingRescheduled e -> requireNonNull(before).on(e.to(), version);
      case MeetingCancelled _ -> requireNonNull(before).cancelled(version);
      case AttendanceRecorded _,
          CaseListed _,
          CaseDelisted _,
          MeetingClosed _,
          MeetingAddendumRecorded _ ->
          before;
    };
  }

  private MeetingRow on(LocalDate day, long version) {
    return new MeetingRow(meetingId, maracId, day, cancelled, version);
  }

  private MeetingRow cancelled(long version) {
    return new MeetingRow(meetingId, maracId, sitsOn, true, version);
  }
}
