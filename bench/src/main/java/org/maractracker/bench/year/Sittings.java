package org.maractracker.bench.year;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maractracker.command.meeting.AddMeetingAddendum;
import org.maractracker.command.meeting.CancelMeeting;
import org.maractracker.command.meeting.CloseMeeting;
import org.maractracker.command.meeting.RecordAttendance;
import org.maractracker.command.meeting.RescheduleMeeting;
import org.maractracker.command.meeting.ScheduleMeeting;
import org.maractracker.events.PartialDate;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.Attendance;

/** Calendar of the MARAC: a meeting every second Thursday, planned ten weeks ahead. */
final class Sittings {

  private static final int EVERY_DAYS = 14;
  private static final int FIRST_AFTER_DAYS = 17;
  private static final int PLANNED_AHEAD_DAYS = 70;

  private final Story story;
  private final Chance chance;
  private final LocalDate founded;
  private final List<Sitting> all = new ArrayList<>();

  Sittings(Story story, Chance chance, YearOutline outline) {
    this.story = story;
    this.chance = chance;
    this.founded = outline.from();
    LocalDate day = Story.thursday(founded.plusDays(FIRST_AFTER_DAYS));
    for (int i = 0; day.isBefore(outline.until().plusDays(PLANNED_AHEAD_DAYS)); i++) {
      plan(day, i);
      day = day.plusDays(EVERY_DAYS);
    }
  }

  /** Plans a meeting; one in eight is moved by a day, one in nine cancelled and replaced. */
  private void plan(LocalDate day, int number) {
    UUID id = chance.id();
    schedule(id, day);
    if (number % 9 == 2) {
      callOff(id, day);
      UUID instead = chance.id();
      story.tell(
          monthBefore(day).atTime(11, 0), story.coordinator, scheduling(instead, day.plusDays(1)));
      sit(instead, day.plusDays(1));
    } else if (number % 8 == 1) {
      story.tell(
          monthBefore(day).atTime(10, 0),
          story.coordinator,
          new RescheduleMeeting(id, day.minusDays(1), "The room is needed for the count", null));
      sit(id, day.minusDays(1));
    } else {
      sit(id, day);
    }
  }

  private void schedule(UUID id, LocalDate day) {
    story.tell(
        notBeforeFounding(day.minusDays(PLANNED_AHEAD_DAYS)).atTime(10, 15),
        story.coordinator,
        scheduling(id, day));
  }

  private ScheduleMeeting scheduling(UUID id, LocalDate day) {
    return new ScheduleMeeting(
        story.maracId,
        id,
        day,
        story.words.say("venue", chance),
        "DI " + story.words.person(chance),
        null);
  }

  private void callOff(UUID id, LocalDate day) {
    story.tell(
        monthBefore(day).atTime(9, 0),
        story.coordinator,
        new CancelMeeting(id, "Chair called to a major incident; sits a day later", null));
  }

  private LocalDate monthBefore(LocalDate day) {
    return notBeforeFounding(day.minusDays(30)).plusDays(1);
  }

  private LocalDate notBeforeFounding(LocalDate day) {
    return day.isBefore(founded) ? founded : day;
  }

  private void sit(UUID id, LocalDate day) {
    List<AgencyAttendance> rows = new ArrayList<>();
    List<String> present = new ArrayList<>();
    for (Agency agency : Agency.ALL) {
      AgencyAttendance row = row(agency, day);
      rows.add(row);
      if (row.attendance() == Attendance.PRESENT) {
        present.addAll(Collections.nCopies(agency.share(), agency.id()));
      }
    }
    attend(id, day, rows);
    story.tell(day.atTime(16, 45), story.chair, new CloseMeeting(id, null));
    if (all.size() % 4 == 1) {
      correct(id, day);
    }
    all.add(new Sitting(id, all.size(), day, List.copyOf(present)));
  }

  private AgencyAttendance row(Agency agency, LocalDate day) {
    boolean present = chance.of(agency.attends());
    Attendance attendance = present ? Attendance.PRESENT : absence();
    boolean sent = present || (attendance == Attendance.APOLOGIES && chance.of(0.6));
    return new AgencyAttendance(
        agency.id(),
        attendance,
        present ? story.words.person(chance) : null,
        sent,
        sent ? day.minusDays(chance.between(1, 6)) : null,
        present);
  }

  private Attendance absence() {
    return chance.oneOf(
        List.of(
            Attendance.APOLOGIES, Attendance.APOLOGIES, Attendance.ABSENT, Attendance.OBSERVER));
  }

  /**
   * Records attendance when it begins, and in a third of the meetings again when somebody comes
   * late.
   */
  private void attend(UUID id, LocalDate day, List<AgencyAttendance> rows) {
    if (chance.of(0.33)) {
      List<AgencyAttendance> early = new ArrayList<>(rows);
      AgencyAttendance late = early.removeFirst();
      early.add(new AgencyAttendance(late.agencyId(), Attendance.ABSENT, null, false, null, false));
      story.tell(
          day.atTime(LocalTime.of(9, 5)), story.coordinator, new RecordAttendance(id, early, null));
    }
    story.tell(
        day.atTime(LocalTime.of(9, 25)), story.coordinator, new RecordAttendance(id, rows, null));
  }

  private void correct(UUID id, LocalDate day) {
    story.tell(
        Story.officeHours(day.plusDays(chance.between(1, 6)), chance),
        story.coordinator,
        new AddMeetingAddendum(
            id, story.words.say("addendum.meeting", chance), null, PartialDate.of(day)));
  }

  /** Returns the meetings that take place before a day. */
  List<Sitting> before(LocalDate day) {
    return all.stream().filter(sitting -> sitting.date().isBefore(day)).toList();
  }

  /** Returns the first after a day; empty beyond the calendar. */
  Optional<Sitting> after(LocalDate day) {
    return all.stream().filter(sitting -> sitting.date().isAfter(day)).findFirst();
  }
}
