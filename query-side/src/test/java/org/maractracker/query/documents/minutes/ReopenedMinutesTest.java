package org.maractracker.query.documents.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.MAY;
import static org.maractracker.testsupport.events.ActionAgreedBuilder.anAgreedAction;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.events.meeting.AttendanceRecorded;
import org.maractracker.events.meeting.MeetingClosed;
import org.maractracker.events.meeting.MeetingReopened;
import org.maractracker.query.Refused;
import org.maractracker.query.Story;
import org.maractracker.query.documents.minutes.Minutes.Issue;
import org.maractracker.query.documents.minutes.Minutes.Told;
import org.maractracker.testsupport.TestDatabase;

/** Minutes of a meeting that is reopened next morning for an action that was forgotten. */
class ReopenedMinutesTest {

  private static final UUID TYPED_UP = id(2009);

  private static final ActionAgreed FORGOTTEN =
      anAgreedAction(TYPED_UP)
          .meetingId(APRIL)
          .caseId(CASE)
          .description("Ring the school")
          .dueOn("2026-04-20")
          .responsibleAgencyId("police")
          .notLinkedBecause("x")
          .occurredOn("2026-04-06")
          .build();

  private final Story story = AprilMeeting.closed();
  private final Minutes asIssued = desk().minutes(APRIL);

  private MinutesDesk desk() {
    return MinutesDesk.on(TestDatabase.H2, story);
  }

  private void reopen() {
    story
        .at("2026-04-07T08:00:00Z")
        .tell(new MeetingReopened(APRIL, "One was forgotten", on("2026-04-07")))
        .tell(FORGOTTEN)
        .tell(
            new AttendanceRecorded(
                APRIL,
                List.of(
                    new AgencyAttendance("police", Attendance.PRESENT, null, false, null, true)),
                on("2026-04-07")));
  }

  private void closeAgain() {
    story.at("2026-04-07T09:00:00Z").tell(new MeetingClosed(APRIL, on("2026-04-07")));
  }

  private static List<UUID> agreed(Minutes minutes) {
    return minutes.cases().getFirst().actions().stream()
        .map(action -> action.line().actionId())
        .toList();
  }

  @Test
  void theFirstAreIssueOne() {
    assertThat(asIssued.issueNumber()).isEqualTo(1);
    assertThat(asIssued.issues()).hasSize(1);
    assertThat(MinutesPage.of(asIssued).standing()).startsWith("Issued on 6 April 2026");
  }

  @Test
  void areADraftAgainWhileItIsReopened() {
    reopen();
    Minutes draft = desk().minutes(APRIL);
    assertThat(draft.issue()).isEqualTo(Issue.DRAFT);
    assertThat(draft.issueNumber()).isNull();
    assertThat(draft.closedOn()).isNull();
    assertThat(agreed(draft)).contains(TYPED_UP);
    assertThat(MinutesPage.of(draft).standing()).contains("issue 1 stands as it was");
  }

  @Test
  void areIssuedAgainWithWhatWasTypedUp() {
    reopen();
    closeAgain();
    Minutes second = desk().minutes(APRIL);
    assertThat(second.issue()).isEqualTo(Issue.ISSUED);
    assertThat(second.issueNumber()).isEqualTo(2);
    assertThat(second.issuedAt()).isEqualTo("2026-04-07T09:00:00Z");
    assertThat(second.issues())
        .extracting(Issues.Issued::number, each -> each.issuedAt().toString())
        .containsExactly(tuple(1, "2026-04-06T15:00:00Z"), tuple(2, "2026-04-07T09:00:00Z"));
    assertThat(agreed(second)).contains(TYPED_UP);
    assertThat(second.recordedAfter()).isEmpty();
    assertThat(MinutesPage.of(second).standing()).startsWith("Issue 2 of 2. Issued on 7 April");
    assertThat(desk().issue(APRIL, 2)).isEqualTo(second);
  }

  @Test
  void stayReadableAsTheyWereIssuedBefore() {
    reopen();
    closeAgain();
    Minutes first = desk().issue(APRIL, 1);
    assertThat(first)
        .usingRecursiveComparison()
        .ignoringFields("recordedAfter", "lastRecordedAt", "issues")
        .isEqualTo(asIssued);
    assertThat(agreed(first)).doesNotContain(TYPED_UP);
    assertThat(first.recordedAfter().get(1).about()).endsWith(": Ring the school");
    assertThat(first.recordedAfter())
        .extracting(Told::statement)
        .containsExactly(
            "The meeting was reopened: One was forgotten.",
            "Police undertook: Ring the school. Due on 20 April 2026.",
            "Attendance was recorded: IDVA service was taken off (present); Housing was taken off"
                + " (apologies); Acute trust was taken off (absent); Education was taken off"
                + " (observer); Police still present, with other details.",
            "The meeting was closed.");
    assertThat(MinutesPage.of(first).standing()).startsWith("Issue 1 of 2. Issued on 6 April");
  }

  @Test
  void thereIsNoIssueThatWasNotMade() {
    Refused.with("not-found", () -> desk().issue(APRIL, 2));
  }

  /** It was the last before May when it was first issued, and March is not because of a slip. */
  @Test
  void aMeetingThatIsClosedAgainLongAfterwardsIsNotTheLastBefore() {
    Story afterwards = AprilMeeting.afterwards(AprilMeeting.closed());
    MinutesDesk before = MinutesDesk.on(TestDatabase.H2, afterwards);
    assertThat(before.minutes(MAY).incomplete().since()).isEqualTo("2026-04-06");
    Story reopened = AprilMeeting.closed();
    reopened
        .at("2026-04-08T09:00:00Z")
        .tell(
            new MeetingReopened(MARCH, "A slip", on("2026-04-08")),
            new MeetingClosed(MARCH, on("2026-04-08")));
    MinutesDesk desk = MinutesDesk.on(TestDatabase.H2, AprilMeeting.afterwards(reopened));
    assertThat(desk.minutes(MAY).incomplete().since()).isEqualTo("2026-04-06");
  }
}
