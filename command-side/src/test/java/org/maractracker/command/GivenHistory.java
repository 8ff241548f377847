package org.maractracker.command;

import static org.maractracker.testsupport.events.CaseOpenedBuilder.anOpenedCase;
import static org.maractracker.testsupport.events.MeetingScheduledBuilder.aScheduledMeeting;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.RiskIdentified;
import org.maractracker.events.casefile.Victim;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.events.meeting.AttendanceRecorded;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.events.meeting.MeetingScheduled;

/**
 * What has happened in Northshire when a command is judged. At the March meeting police, the IDVA
 * service and probation were present, housing sent apologies and information, education observed;
 * in April housing came too, and in May only police. It is the first of June, and the next meeting
 * is on the ninth.
 */
public final class GivenHistory {

  public static final LocalDate TODAY = LocalDate.parse("2026-06-01");

  public static final UUID MARCH = id(1);
  public static final LocalDate MARCH_DATE = LocalDate.parse("2026-03-10");
  public static final UUID APRIL = id(2);
  public static final LocalDate APRIL_DATE = LocalDate.parse("2026-04-14");
  public static final UUID MAY = id(3);
  public static final LocalDate MAY_DATE = LocalDate.parse("2026-05-12");
  public static final UUID JUNE = id(4);
  public static final LocalDate JUNE_DATE = LocalDate.parse("2026-06-09");

  /** A meeting of another MARAC. */
  public static final UUID SOUTHSHIRE_MEETING = id(5);

  public static final UUID CASE = id(11);
  public static final UUID RISK = id(12);
  public static final UUID OTHER_RISK = id(13);

  /** A case with a risk that no meeting has heard. */
  public static final UUID UNHEARD_CASE = id(14);

  public static final UUID UNHEARD_RISK = id(15);

  /** A case of another MARAC. */
  public static final UUID SOUTHSHIRE_CASE = id(16);

  public static final UUID ACTION = id(21);

  /** Id that nothing has. */
  public static final UUID NOBODYS = id(99);

  private GivenHistory() {}

  /** Returns all that has happened, and after it these events. */
  public static List<TrackerEvent> andThen(List<? extends TrackerEvent> more) {
    List<TrackerEvent> all = new ArrayList<>(history());
    all.addAll(more);
    return all;
  }

  public static AgencyAttendance attends(String agencyId, Attendance attendance) {
    return new AgencyAttendance(agencyId, attendance, null, false, null, true);
  }

  public static AgencyAttendance present(String agencyId) {
    return attends(agencyId, Attendance.PRESENT);
  }

  public static AttendanceRecorded attendance(UUID meeting, AgencyAttendance... rows) {
    return new AttendanceRecorded(meeting, Arrays.asList(rows), on("2026-03-10"));
  }

  public static MeetingScheduled scheduled(UUID meeting, LocalDate date) {
    return aScheduledMeeting(meeting).date(date).occurredOn("2026-01-05").build();
  }

  private static List<TrackerEvent> history() {
    List<TrackerEvent> history = new ArrayList<>();
    history.add(established(MARAC));
    history.add(established("southshire"));
    List.of("police", "idva", "probation", "housing", "education")
        .forEach(agency -> history.add(joined(agency)));
    history.add(opened(CASE, MARAC, "N-1"));
    history.add(identified(CASE, RISK));
    history.add(identified(CASE, OTHER_RISK));
    history.add(opened(UNHEARD_CASE, MARAC, "N-2"));
    history.add(identified(UNHEARD_CASE, UNHEARD_RISK));
    history.add(opened(SOUTHSHIRE_CASE, "southshire", "S-1"));
    history.addAll(march());
    history.add(scheduled(APRIL, APRIL_DATE));
    history.add(attendance(APRIL, present("police"), present("idva"), present("housing")));
    history.add(scheduled(MAY, MAY_DATE));
    history.add(attendance(MAY, present("police")));
    history.add(scheduled(JUNE, JUNE_DATE));
    history.add(
        aScheduledMeeting(SOUTHSHIRE_MEETING)
            .maracId("southshire")
            .date(MARCH_DATE)
            .occurredOn("2026-01-05")
            .build());
    return history;
  }

  /** Returns the March meeting up to the point where actions are agreed. */
  public static List<TrackerEvent> march() {
    return List.of(
        scheduled(MARCH, MARCH_DATE),
        new CaseListed(MARCH, CASE, on("2026-03-01")),
        attendance(
            MARCH,
            present("police"),
            present("idva"),
            present("probation"),
            new AgencyAttendance(
                "housing", Attendance.APOLOGIES, null, true, LocalDate.parse("2026-03-09"), false),
            attends("education", Attendance.OBSERVER)));
  }

  private static MaracEstablished established(String maracId) {
    return new MaracEstablished(maracId, maracId, "Europe/London", 12, on("2026-01-01"));
  }

  private static AgencyJoined joined(String agencyId) {
    return new AgencyJoined(MARAC, agencyId, agencyId, AgencyKind.OTHER, on("2026-01-01"));
  }

  private static CaseOpened opened(UUID caseId, String maracId, String reference) {
    return anOpenedCase(caseId)
        .maracId(maracId)
        .reference(reference)
        .victim(new Victim("Made Up"))
        .build();
  }

  private static RiskIdentified identified(UUID caseId, UUID riskId) {
    return new RiskIdentified(caseId, riskId, Party.ADULT_VICTIM, "made up", on("2026-03-10"));
  }
}
