package org.maractracker.query.documents.evidence;

import static org.maractracker.query.SecretFacts.COMMUNICATION;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.DueDateRevised;
import org.maractracker.events.action.JointWorkingArranged;
import org.maractracker.events.action.JointWorkingConfirmed;
import org.maractracker.events.action.PublicProtection;
import org.maractracker.events.action.UnachievableActionMinuted;
import org.maractracker.events.action.UnachievableReason;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.RiskEnteredInError;
import org.maractracker.events.casefile.RiskIdentified;
import org.maractracker.events.casefile.RiskLeftUnaddressed;
import org.maractracker.events.casefile.Victim;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.events.marac.LocalThreshold;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.events.meeting.AttendanceRecorded;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.events.meeting.MeetingClosed;
import org.maractracker.query.Story;

/**
 * Six closed meetings of a MARAC that does not exist, a month apart, and a seventh still open. What
 * is agreed at each is written beside it; the first is left out of the latest five.
 */
final class SixMeetings {

  static final LocalDate MID_JUNE = LocalDate.of(2026, 6, 15);

  private static final List<String> DAYS =
      List.of(
          "2026-01-05",
          "2026-02-02",
          "2026-03-02",
          "2026-04-06",
          "2026-05-04",
          "2026-06-01",
          "2026-06-08");

  private final Story story = new Story().at("2026-01-01T10:00:00Z");

  private SixMeetings() {}

  static Story told() {
    SixMeetings told = new SixMeetings();
    told.begin();
    told.january();
    told.february();
    told.march();
    told.april();
    told.may();
    told.june();
    told.stillOpen();
    return told.story;
  }

  static UUID meeting(int month) {
    return id(10 + month);
  }

  static UUID theCase(int month) {
    return id(100 + month);
  }

  static UUID action(int number) {
    return id(1000 + number);
  }

  private static UUID risk(int number) {
    return id(200 + number);
  }

  private void begin() {
    story.tell(
        new MaracEstablished(MARAC, "Northshire", "Europe/London", 12, on("2026-01-01")),
        new LocalPracticeChanged(
            MARAC,
            "OFFICIAL-SENSITIVE",
            null,
            List.of(new LocalThreshold("6.1", 90, 80), new LocalThreshold("6.4", 90, 25)),
            null,
            on("2026-01-01")));
    for (int month = 1; month <= DAYS.size(); month++) {
      LocalDate day = LocalDate.parse(DAYS.get(month - 1));
      story.tell(
          aScheduledMeeting(meeting(month)).date(day).occurredOn("2026-01-01").build(),
          anOpenedCase(theCase(month))
              .reference("N-" + month)
              .referredOn("2026-01")
              .victim(new Victim("Made Up"))
              .occurredOn("2026-01-01")
              .build());
    }
  }

  /** Left out of the latest five: nothing of this counts. */
  private void january() {
    heard(1, List.of(theCase(1)), "education");
    risk(1, 1, Party.ADULT_VICTIM);
    agreed(1, 1, "education", "2026-01-20", List.of(risk(1)), Party.AGENCY_STAFF);
    closed(1);
    told("2026-01-19T09:00:00Z", completed(1, "2026-01-19", 0));
  }

  /** A risk with an action done in time, and one for which there is no resource. */
  private void february() {
    heard(2, List.of(theCase(1), theCase(2)), "police", "housing");
    risk(2, 2, Party.CHILD);
    risk(2, 3, Party.ADULT_VICTIM);
    story.tell(
        new RiskLeftUnaddressed(theCase(2), risk(3), "No refuge space", true, on("2026-02-02")));
    story.tell(
        anAgreedAction(action(2))
            .meetingId(meeting(2))
            .caseId(theCase(2))
            .description("Refer the children")
            .successCriteria("Referral taken")
            .dueOn("2026-02-20")
            .riskIds(List.of(risk(2)))
            .protects(List.of(Party.ADULT_VICTIM, Party.CHILD))
            .publicProtectionLinks(List.of(PublicProtection.CHILD_PROTECTION))
            .capacityConfirmed(true)
            .occurredOn("2026-02-02")
            .build());
    closed(2);
    told("2026-02-20T09:00:00Z", completed(2, "2026-02-20", 0));
  }

  /** One done late; one done late, reopened, and done in time the second time: late for ever. */
  private void march() {
    heard(3, List.of(theCase(3)), "police");
    risk(3, 4, Party.PERPETRATOR);
    risk(3, 5, Party.ADULT_VICTIM);
    agreed(3, 3, "police", "2026-03-10", List.of(risk(4)), Party.PERPETRATOR);
    agreed(4, 3, "police", "2026-03-10", List.of());
    closed(3);
    told(
        "2026-03-13T09:00:00Z",
        completed(3, "2026-03-13", 3),
        completed(4, "2026-03-11", 1),
        new ActionReopened(action(4), "Not done after all", on("2026-03-13")),
        completed(4, "2026-03-13", 0));
  }

  /** Joint and confirmed, overdue, carried and not undertaken; one removed, one in error. */
  private void april() {
    heard(4, List.of(theCase(4)), "police", "idva");
    risk(4, 6, Party.ADULT_VICTIM);
    risk(4, 7, Party.CHILD);
    story.tell(
        new RiskEnteredInError(theCase(4), risk(7), "Another family", on("2026-04-06")),
        new RiskLeftUnaddressed(theCase(4), risk(6), "She has left", false, on("2026-04-06")),
        anAgreedAction(action(5))
            .meetingId(meeting(4))
            .caseId(theCase(4))
            .description("Visit together")
            .successCriteria("Seen")
            .dueOn("2026-05-01")
            .responsibleAgencyId("police")
            .notLinkedBecause("For the whole household")
            .capacityConfirmed(true)
            .occurredOn("2026-04-06")
            .build(),
        new JointWorkingArranged(
            action(5), "police", List.of("idva"), COMMUNICATION, meeting(4), on("2026-04-06")));
    agreed(6, 4, "police", "2026-05-01", List.of(risk(6)), Party.ADULT_VICTIM);
    agreed(7, 4, "police", "2026-05-01", List.of(risk(6)), Party.ADULT_VICTIM);
    closed(4);
    told(
        "2026-04-07T09:00:00Z",
        new JointWorkingConfirmed(action(5), "idva", on("2026-04-07")),
        new ActionRemovedFromPlan(action(6), meeting(4), "Doubled", on("2026-04-07")),
        new ActionEnteredInError(action(7), "Wrong case", on("2026-04-07")));
  }

  /** Two unachievable, one of them in time and minuted; one joint and unconfirmed. */
  private void may() {
    heard(5, List.of(theCase(5)), "police", "education");
    risk(5, 8, Party.ADULT_VICTIM);
    story.tell(
        new ActionNotUndertaken(action(5), meeting(5), "Forgotten", on("2026-05-04")),
        new ActionCarriedOver(action(5), meeting(4), meeting(5), "Again", 1, on("2026-05-04")));
    agreed(8, 5, "police", "2026-05-20", List.of(risk(8)), Party.ADULT_VICTIM);
    agreed(9, 5, "education", "2026-05-20", List.of());
    agreed(10, 5, "police", "2026-12-01", List.of(risk(8)));
    story.tell(
        new JointWorkingArranged(
            action(10), "police", List.of("housing"), null, meeting(5), on("2026-05-04")));
    closed(5);
    told(
        "2026-05-20T09:00:00Z",
        unachievable(8, UnachievableReason.CIRCUMSTANCES_CHANGED, "2026-05-20", true),
        unachievable(9, UnachievableReason.RESOURCE_UNAVAILABLE, "2026-06-02", false));
  }

  /** Due on the fifth, put off on the eighth, done on the tenth: late. */
  private void june() {
    heard(6, List.of(theCase(6)), "probation");
    agreed(11, 6, "police", "2026-06-05", List.of());
    story.tell(new UnachievableActionMinuted(action(8), meeting(6), on("2026-06-01")));
    closed(6);
    told(
        "2026-06-10T09:00:00Z",
        new DueDateRevised(
            action(11),
            LocalDate.parse("2026-06-05"),
            LocalDate.parse("2026-06-20"),
            "Holiday",
            on("2026-06-08")),
        completed(11, "2026-06-10", 0));
  }

  private void stillOpen() {
    heard(7, List.of(theCase(7)), "acute-trust");
    risk(7, 9, Party.ADULT_VICTIM);
    agreed(12, 7, "acute-trust", "2026-06-09", List.of(risk(9)), Party.ADULT_VICTIM);
  }

  private void heard(int month, List<UUID> cases, String... present) {
    String day = DAYS.get(month - 1);
    story.at(day + "T10:00:00Z");
    List<AgencyAttendance> attendance =
        Stream.concat(
                Stream.of(present).map(agency -> attends(agency, Attendance.PRESENT)),
                Stream.of(attends("substance-use", Attendance.APOLOGIES)))
            .toList();
    story.tell(new AttendanceRecorded(meeting(month), attendance, on(day)));
    cases.forEach(each -> story.tell(new CaseListed(meeting(month), each, on(day))));
  }

  private void risk(int month, int number, Party concerns) {
    story.tell(
        new RiskIdentified(
            theCase(month), risk(number), concerns, "A risk", on(DAYS.get(month - 1))));
  }

  private void agreed(
      int number, int month, String agency, String due, List<UUID> risks, Party... protects) {
    story.tell(
        anAgreedAction(action(number))
            .meetingId(meeting(month))
            .caseId(theCase(month))
            .description("Do what is needed")
            .successCriteria("It is done")
            .dueOn(due)
            .responsibleAgencyId(agency)
            .riskIds(risks)
            .notLinkedBecause(risks.isEmpty() ? "For the household" : null)
            .protects(List.of(protects))
            .publicProtectionLinks(
                protects.length > 0 && protects[0] == Party.PERPETRATOR
                    ? List.of(PublicProtection.MAPPA)
                    : List.of())
            .occurredOn(DAYS.get(month - 1))
            .build());
  }

  private static TrackerEvent completed(int number, String day, int daysLate) {
    return new ActionCompleted(action(number), on(day), "Done", null, daysLate, false);
  }

  private static TrackerEvent unachievable(
      int number, UnachievableReason reason, String day, @Nullable Boolean inTime) {
    return new ActionReportedUnachievable(
        action(number), reason, "It could not be", null, on(day), LocalDate.of(2026, 6, 1), inTime);
  }

  private void closed(int month) {
    story.tell(new MeetingClosed(meeting(month), on(DAYS.get(month - 1))));
  }

  private void told(String at, TrackerEvent... events) {
    story.at(at).tell(events);
  }
}
