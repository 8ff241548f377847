package org.maractracker.command.meeting;

import static org.maractracker.testsupport.events.MeetingScheduledBuilder.aScheduledMeeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.RandomLife;
import org.maractracker.events.PartialDate;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.events.meeting.AttendanceRecorded;
import org.maractracker.events.meeting.CaseDelisted;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.events.meeting.MeetingAddendumRecorded;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.events.meeting.MeetingClosed;
import org.maractracker.events.meeting.MeetingEvent;
import org.maractracker.events.meeting.MeetingReopened;
import org.maractracker.events.meeting.MeetingRescheduled;

/** Lawful life of a meeting. */
final class MeetingLife extends RandomLife<MeetingEvent> {

  private static final UUID ID = new UUID(0x4000L, 0x8000_0000_0000_0001L);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final PartialDate WHEN = PartialDate.of(DAY);

  private final Meeting state = new Meeting();

  MeetingLife(long seed) {
    super(seed);
    live(aScheduledMeeting(ID).date(day()).occurredOn(WHEN).build(), 40);
  }

  @Override
  protected void evolve(MeetingEvent event) {
    state.evolve(event);
  }

  @Override
  protected @Nullable MeetingEvent next() {
    return switch (state.stage) {
      case SCHEDULED -> before();
      case CLOSED -> random.nextBoolean() ? reopened() : addendum();
      case CANCELLED -> addendum();
    };
  }

  private LocalDate day() {
    return DAY.plusDays(random.nextInt(5));
  }

  private @Nullable MeetingEvent before() {
    return switch (random.nextInt(24)) {
      case 0 -> new MeetingCancelled(ID, "Snow", WHEN);
      case 1 -> new MeetingClosed(ID, WHEN);
      case 2 -> addendum();
      case 3, 4 -> rescheduled();
      case 5, 6, 7 -> attendance();
      case 8, 9, 10, 11, 12 -> delisted();
      default -> listed();
    };
  }

  private static MeetingReopened reopened() {
    return new MeetingReopened(ID, "Forgotten", WHEN);
  }

  private MeetingAddendumRecorded addendum() {
    return new MeetingAddendumRecorded(ID, "Read this too", null, WHEN);
  }

  private @Nullable MeetingRescheduled rescheduled() {
    LocalDate to = day();
    return to.equals(state.date) ? null : new MeetingRescheduled(ID, state.date, to, "Snow", WHEN);
  }

  private AttendanceRecorded attendance() {
    List<AgencyAttendance> rows = new ArrayList<>();
    for (String agency : List.of("police", "idva", "housing", "probation")) {
      if (random.nextBoolean()) {
        List<Attendance> ways = List.of(Attendance.values());
        Attendance how = ways.get(random.nextInt(ways.size()));
        rows.add(new AgencyAttendance(agency, how, null, false, null, random.nextBoolean()));
      }
    }
    return new AttendanceRecorded(ID, rows, WHEN);
  }

  private UUID aCase() {
    return new UUID(0x4000L, 0x8000_0000_0000_0010L + random.nextInt(6));
  }

  private @Nullable CaseListed listed() {
    UUID wanted = aCase();
    return state.agenda.contains(wanted) ? null : new CaseListed(ID, wanted, WHEN);
  }

  private @Nullable CaseDelisted delisted() {
    UUID wanted = aCase();
    return state.agenda.contains(wanted) ? new CaseDelisted(ID, wanted, WHEN) : null;
  }
}
