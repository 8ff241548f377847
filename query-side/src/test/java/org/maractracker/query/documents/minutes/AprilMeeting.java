package org.maractracker.query.documents.minutes;

import static org.maractracker.events.meeting.Attendance.APOLOGIES;
import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.query.SecretFacts.APRIL_DAY;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.CONTACT;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.MARCH_DAY;
import static org.maractracker.query.SecretFacts.MAY;
import static org.maractracker.query.SecretFacts.MAY_DAY;
import static org.maractracker.query.SecretFacts.OTHER_RISK;
import static org.maractracker.query.SecretFacts.RISK;
import static org.maractracker.query.SecretFacts.established;
import static org.maractracker.testsupport.events.ActionAgreedBuilder.anAgreedAction;
import static org.maractracker.testsupport.events.CaseOpenedBuilder.anOpenedCase;
import static org.maractracker.testsupport.events.MeetingScheduledBuilder.aScheduledMeeting;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.attends;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.AddendumRecorded;
import org.maractracker.events.action.Communication;
import org.maractracker.events.action.JointWorkingArranged;
import org.maractracker.events.action.ProgressKind;
import org.maractracker.events.action.ProgressRecorded;
import org.maractracker.events.action.UnachievableActionMinuted;
import org.maractracker.events.action.UnachievableReason;
import org.maractracker.events.action.VictimVoice;
import org.maractracker.events.casefile.CaseAddendumRecorded;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.CaseParty;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.RiskEnteredInError;
import org.maractracker.events.casefile.RiskIdentified;
import org.maractracker.events.casefile.RiskLeftUnaddressed;
import org.maractracker.events.casefile.Victim;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.events.meeting.AttendanceRecorded;
import org.maractracker.events.meeting.CaseDelisted;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.events.meeting.MeetingAddendumRecorded;
import org.maractracker.events.meeting.MeetingClosed;
import org.maractracker.events.meeting.MeetingScheduled;
import org.maractracker.query.Story;

/**
 * A made-up meeting on 6 April 2026, after one on 2 March: each heading of its minutes has
 * something under it. It is closed at four in the afternoon, summer time, and then goes on being
 * talked about.
 */
final class AprilMeeting {

  static final UUID EARLIER_CASE = id(99);
  static final UUID OTHER_CASE = id(101);
  static final UUID DELISTED_CASE = id(102);
  static final UUID ERROR_RISK = id(202);
  static final UUID OPEN_RISK = id(203);

  /** Agreed in March. */
  static final UUID MOVED_AWAY = id(1001);

  static final UUID NOT_DONE = id(1002);
  static final UUID FORGOTTEN = id(1003);
  static final UUID WITH_TIME_LEFT = id(1004);
  static final UUID DONE_LATE = id(1005);
  static final UUID REPORTED_IN_MARCH = id(1006);
  static final UUID REMOVED = id(1007);
  static final UUID PASSED_ON = id(1008);
  static final UUID CARRIED = id(1009);

  /** Agreed in April. */
  static final UUID VISIT = id(2001);

  static final UUID FLAG = id(2002);
  static final UUID OF_A_CASE_DELISTED = id(2003);

  private AprilMeeting() {}

  /** Up to and with the closing of the April meeting. */
  static Story closed() {
    return open().at("2026-04-06T15:00:00Z").tell(new MeetingClosed(APRIL, on("2026-04-06")));
  }

  /** Up to just before. */
  static Story open() {
    return decided(april(between(march(begun()))));
  }

  private static Story begun() {
    return new Story()
        .at("2026-02-20T10:00:00Z")
        .tell(
            established("Europe/London"),
            joined("police", "Police", AgencyKind.POLICE),
            joined("idva", "IDVA service", AgencyKind.IDVA),
            joined("housing", "Housing", AgencyKind.HOUSING),
            joined("acute-trust", "Acute trust", AgencyKind.ACUTE_TRUST),
            joined("education", "Education", AgencyKind.EDUCATION),
            new LocalPracticeChanged(
                MARAC,
                "OFFICIAL-SENSITIVE",
                "What is said here stays here.",
                List.of(),
                null,
                on("2026-02-20")),
            scheduled(MARCH, MARCH_DAY),
            scheduled(APRIL, APRIL_DAY),
            scheduled(MAY, MAY_DAY),
            opened(EARLIER_CASE, "2025-30", "Jane Example", null),
            opened(CASE, "2026-07", "Jane Example", EARLIER_CASE),
            opened(OTHER_CASE, "2026-09", "Ann Example", null),
            opened(DELISTED_CASE, "2026-11", "Una Example", null));
  }

  /** March: nine actions, one of them reported unachievable before it was closed. */
  private static Story march(Story story) {
    story
        .at("2026-03-02T10:00:00Z")
        .tell(
            new AttendanceRecorded(
                MARCH, List.of(present("police", "Pat", true)), on("2026-03-02")),
            new CaseListed(MARCH, CASE, on("2026-03-02")),
            risk(RISK, "He has the keys."));
    String due = "2026-03-20";
    String later = "2026-04-20";
    return story
        .tell(
            agreed(MOVED_AWAY, MARCH, CASE, "Change the locks.", due),
            agreed(NOT_DONE, MARCH, CASE, "Visit the school.", due),
            agreed(FORGOTTEN, MARCH, CASE, "Review bail.", due),
            agreed(WITH_TIME_LEFT, MARCH, CASE, "Find a refuge place.", later),
            agreed(DONE_LATE, MARCH, CASE, "Flag the address.", due),
            agreed(REPORTED_IN_MARCH, MARCH, CASE, "Book the programme.", due),
            agreed(REMOVED, MARCH, CASE, "Write to the landlord.", due),
            agreed(PASSED_ON, MARCH, CASE, "Fit an alarm.", later),
            agreed(CARRIED, MARCH, CASE, "Ring the sister.", later),
            unachievable(REPORTED_IN_MARCH, "2026-03-02"))
        .tell(new MeetingClosed(MARCH, on("2026-03-02")));
  }

  private static Story between(Story story) {
    return story
        .at("2026-03-25T10:00:00Z")
        .tell(
            unachievable(MOVED_AWAY, "2026-03-24"),
            new ActionCompleted(DONE_LATE, on("2026-03-23"), "Flag is on.", "Pat", 3, false),
            new ProgressRecorded(
                WITH_TIME_LEFT, "Two asked, both full", ProgressKind.PROGRESS, on("2026-03-25")),
            new ActionCarriedOver(CARRIED, MARCH, APRIL, "She was abroad", 1, on("2026-03-25")));
  }

  private static Story april(Story story) {
    return story
        .at("2026-04-06T09:00:00Z")
        .tell(
            attendance(),
            new CaseListed(APRIL, CASE, on("2026-04-06")),
            new CaseListed(APRIL, OTHER_CASE, on("2026-04-06")),
            new CaseListed(APRIL, DELISTED_CASE, on("2026-04-06")),
            risk(OTHER_RISK, "No interpreter."),
            new RiskLeftUnaddressed(CASE, OTHER_RISK, "None to be had", true, on("2026-04-06")),
            risk(ERROR_RISK, "Of another case."),
            new RiskEnteredInError(CASE, ERROR_RISK, "Wrong case", on("2026-04-06")),
            risk(OPEN_RISK, "He knows the school."));
  }

  private static Story decided(Story story) {
    return story.tell(
        agreed(VISIT, APRIL, CASE, "Visit together.", "2026-04-20"),
        new JointWorkingArranged(
            VISIT,
            "police",
            List.of("idva"),
            new Communication("by telephone", "weekly", null),
            APRIL,
            on("2026-04-06")),
        agreed(FLAG, APRIL, OTHER_CASE, "Flag the record.", "2026-04-13"),
        agreed(OF_A_CASE_DELISTED, APRIL, DELISTED_CASE, "Ask again.", "2026-04-13"),
        new CaseDelisted(APRIL, DELISTED_CASE, on("2026-04-06")),
        new ActionNotUndertaken(NOT_DONE, APRIL, "Nobody had time", on("2026-04-06")),
        new ActionCarriedOver(NOT_DONE, APRIL, MAY, "To be done now", 1, on("2026-04-06")),
        new ActionRemovedFromPlan(REMOVED, APRIL, "She has moved", on("2026-04-06")),
        new ActionReallocated(
            PASSED_ON, "police", "housing", APRIL, "Hal", "Theirs to do", on("2026-04-06")),
        new UnachievableActionMinuted(MOVED_AWAY, APRIL, on("2026-04-06")));
  }

  /** What is said afterwards, some of it by a machine whose clock is an hour slow. */
  static Story afterwards(Story closed) {
    return closed
        .at("2026-04-06T14:30:00Z")
        .tell(new ActionCompleted(FORGOTTEN, on("2026-04-06"), "Reviewed.", "Pat", 17, false))
        .at("2026-04-08T10:00:00Z")
        .tell(
            new MeetingAddendumRecorded(APRIL, "Hal was there too.", null, on("2026-04-08")),
            new UnachievableActionMinuted(REPORTED_IN_MARCH, APRIL, on("2026-04-08")),
            new ActionEnteredInError(FLAG, "Of another case", on("2026-04-08")),
            new AddendumRecorded(VISIT, "Both were there.", null, on("2026-04-08")),
            new ActionCarriedOver(VISIT, APRIL, MAY, "She was away", 1, on("2026-04-08")),
            new RiskEnteredInError(CASE, OPEN_RISK, "He does not", on("2026-04-08")),
            new CaseAddendumRecorded(CASE, "Not about this.", null, on("2026-04-08")),
            new ActionCompleted(VISIT, on("2026-04-08"), "Visited.", "Pat", 0, false),
            new LocalPracticeChanged(MARAC, "SECRET", "Other words.", List.of(), null, on("2026")));
  }

  private static AttendanceRecorded attendance() {
    return new AttendanceRecorded(
        APRIL,
        List.of(
            present("police", "Pat Example", true),
            present("idva", "Ines Example", false),
            new AgencyAttendance(
                "housing", APOLOGIES, "Hal Example", true, LocalDate.of(2026, 4, 2), false),
            attends("acute-trust", Attendance.ABSENT),
            new AgencyAttendance(
                "education", Attendance.OBSERVER, "Ed Example", false, null, true)),
        on("2026-04-06"));
  }

  private static AgencyAttendance present(String agency, String who, boolean signed) {
    return new AgencyAttendance(agency, Attendance.PRESENT, who, false, null, signed);
  }

  private static AgencyJoined joined(String id, String name, AgencyKind kind) {
    return new AgencyJoined(MARAC, id, name, kind, on("2026-02-20"));
  }

  private static MeetingScheduled scheduled(UUID meeting, LocalDate day) {
    return aScheduledMeeting(meeting).date(day).venue("Town hall").chair("Chris Example").build();
  }

  private static CaseOpened opened(
      UUID caseId, String reference, String victim, @Nullable UUID repeatOf) {
    return anOpenedCase(caseId)
        .reference(reference)
        .victim(new Victim(victim))
        .parties(List.of(new CaseParty(Party.PERPETRATOR, "John Example")))
        .repeatOf(repeatOf)
        .safeContact(CONTACT)
        .build();
  }

  private static RiskIdentified risk(UUID riskId, String what) {
    return new RiskIdentified(CASE, riskId, Party.CHILD, what, on("2026-04-06"));
  }

  static ActionAgreed agreed(UUID action, UUID meeting, UUID caseId, String what, String due) {
    return agreed(action, MARAC, meeting, caseId, what, due);
  }

  static ActionAgreed agreed(
      UUID action, String maracId, UUID meeting, UUID caseId, String what, String due) {
    return anAgreedAction(action)
        .maracId(maracId)
        .meetingId(meeting)
        .caseId(caseId)
        .description(what)
        .successCriteria("Seen to be done.")
        .dueOn(due)
        .responsibleAgencyId("police")
        .representative("Pat")
        .riskIds(caseId.equals(CASE) ? List.of(RISK) : List.of())
        .notLinkedBecause(caseId.equals(CASE) ? null : "Asked for by her")
        .protects(List.of(Party.CHILD))
        .capacityConfirmed(true)
        .victimVoice(new VictimVoice(true, "her wish"))
        .occurredOn(meeting.equals(MARCH) ? "2026-03-02" : "2026-04-06")
        .build();
  }

  private static ActionReportedUnachievable unachievable(UUID action, String day) {
    return new ActionReportedUnachievable(
        action,
        UnachievableReason.CIRCUMSTANCES_CHANGED,
        "She moved away",
        "Pat",
        on(day),
        APRIL_DAY,
        true);
  }
}
