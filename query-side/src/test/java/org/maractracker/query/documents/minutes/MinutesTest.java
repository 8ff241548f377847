package org.maractracker.query.documents.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.query.SecretFacts.APRIL_DAY;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.MARCH_DAY;
import static org.maractracker.query.SecretFacts.MAY;
import static org.maractracker.query.SecretFacts.MAY_DAY;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.established;
import static org.maractracker.query.SecretFacts.opened;
import static org.maractracker.query.SecretFacts.scheduled;
import static org.maractracker.query.SecretFacts.unachievable;
import static org.maractracker.query.documents.minutes.AprilMeeting.CARRIED;
import static org.maractracker.query.documents.minutes.AprilMeeting.FORGOTTEN;
import static org.maractracker.query.documents.minutes.AprilMeeting.MOVED_AWAY;
import static org.maractracker.query.documents.minutes.AprilMeeting.NOT_DONE;
import static org.maractracker.query.documents.minutes.AprilMeeting.OF_A_CASE_DELISTED;
import static org.maractracker.query.documents.minutes.AprilMeeting.PASSED_ON;
import static org.maractracker.query.documents.minutes.AprilMeeting.REPORTED_IN_MARCH;
import static org.maractracker.query.documents.minutes.AprilMeeting.VISIT;
import static org.maractracker.query.documents.minutes.AprilMeeting.WITH_TIME_LEFT;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.action.ActionReworded;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.events.meeting.MeetingRescheduled;
import org.maractracker.query.Story;
import org.maractracker.query.documents.minutes.Minutes.Attender;
import org.maractracker.query.documents.minutes.Minutes.Issue;
import org.maractracker.query.documents.minutes.Minutes.Told;
import org.maractracker.testsupport.TestDatabase;

class MinutesTest {

  private final Minutes minutes = of(AprilMeeting.closed());

  private static Minutes of(Story story) {
    return MinutesDesk.on(TestDatabase.H2, story).minutes(APRIL);
  }

  @Test
  void nameTheMeetingItsMarkingAndItsConfidentialityStatement() {
    assertThat(minutes.issue()).isEqualTo(Issue.ISSUED);
    assertThat(minutes.marac()).isEqualTo("Northshire");
    assertThat(minutes.date()).isEqualTo("2026-04-06");
    assertThat(minutes.venue()).isEqualTo("Town hall");
    assertThat(minutes.chair()).isEqualTo("Chris Example");
    assertThat(minutes.marking()).isEqualTo("OFFICIAL-SENSITIVE");
    assertThat(minutes.confidentialityStatement()).isEqualTo("What is said here stays here.");
    assertThat(minutes.closedOn()).isEqualTo(on("2026-04-06"));
    assertThat(minutes.issuedAt()).isEqualTo("2026-04-06T15:00:00Z");
  }

  @Test
  void tellWhoWasThereWhoObservedAndWhoSentApologiesWithWhat() {
    assertThat(minutes.present())
        .containsExactly(
            new Attender("idva", "IDVA service", "Ines Example", false, null, false),
            new Attender("police", "Police", "Pat Example", false, null, true));
    assertThat(minutes.observers())
        .containsExactly(new Attender("education", "Education", "Ed Example", false, null, true));
    assertThat(minutes.apologies())
        .containsExactly(
            new Attender(
                "housing", "Housing", "Hal Example", true, LocalDate.of(2026, 4, 2), false));
    assertThat(minutes.absent()).extracting(Attender::agencyId).containsExactly("acute-trust");
  }

  @Test
  void tellIncompleteActionsOfTheTwoKindsApart() {
    assertThat(minutes.incomplete().since()).isEqualTo("2026-03-02");
    assertThat(ids(minutes.incomplete().circumstancesChanged())).containsExactly(MOVED_AWAY);
    ActionLine moved = minutes.incomplete().circumstancesChanged().getFirst();
    assertThat(moved.standing()).isEqualTo("Unachievable: She moved away (circumstances changed)");
    assertThat(moved.explanation())
        .isEqualTo("Reported on 24 March 2026 by Pat, before the next meeting.");
    assertThat(ids(minutes.incomplete().notUndertaken())).containsExactly(NOT_DONE);
    ActionLine notDone = minutes.incomplete().notUndertaken().getFirst();
    assertThat(notDone.explanation()).isEqualTo("Nobody had time");
    assertThat(notDone.status()).isEqualTo(ActionStatus.OPEN);
  }

  @Test
  void leaveNoOpenActionOutForWantOfAFinding() {
    assertThat(ids(minutes.incomplete().overdue())).containsExactly(FORGOTTEN);
    assertThat(minutes.incomplete().overdue().getFirst().standing())
        .isEqualTo("Open, 17 days overdue");
    assertThat(ids(minutes.incomplete().notYetDue()))
        .containsExactly(WITH_TIME_LEFT, PASSED_ON, CARRIED);
    assertThat(minutes.incomplete().notYetDue())
        .extracting(ActionLine::explanation)
        .containsExactly(
            "Progress, on 25 March 2026: Two asked, both full",
            null,
            "Carried over to this meeting: She was abroad");
    assertThat(minutes.incomplete().notYetDue().get(1).agency()).isEqualTo("Housing");
  }

  @Test
  void tellOfEachCaseItsRisksAndWhatIsDoneAboutThem() {
    assertThat(minutes.cases())
        .extracting(CaseHeard::reference)
        .containsExactly("2026-07", "2026-09");
    CaseHeard heard = minutes.cases().getFirst();
    assertThat(heard.victim()).isEqualTo("Jane Example");
    assertThat(heard.repeatOf()).isEqualTo("2025-30");
    assertThat(heard.risks())
        .extracting(CaseHeard.RiskLine::standing)
        .containsExactly(
            "Action 1; 8 earlier actions",
            "Cannot be addressed, for want of a resource: None to be had",
            "Entered in error: Wrong case",
            "No action, and no note why it cannot be addressed");
  }

  @Test
  void tellWhatWasAgreedAndWhatCameOfWhatWasAgreedBefore() {
    AgreedAction visit = minutes.cases().getFirst().actions().getFirst();
    assertThat(visit.line().agency())
        .isEqualTo("Police, jointly with IDVA service (not yet confirmed)");
    assertThat(visit.successCriteria()).isEqualTo("Seen to be done.");
    assertThat(visit.addresses()).containsExactly(1);
    assertThat(visit.prompts())
        .containsExactly(
            "Kept in touch by: by telephone, weekly",
            "Capacity confirmed: yes",
            "The victim-survivor's voice is reflected: yes, her wish");
    assertThat(minutes.cases().get(1).actions().getFirst().notLinkedBecause())
        .isEqualTo("Asked for by her");
    assertThat(minutes.cases().getFirst().earlierActions())
        .hasSize(9)
        .extracting(ActionLine::standing)
        .contains("Completed 3 days late", "Removed from the plan, not done: She has moved");
  }

  @Test
  void loseNoActionWhoseCaseWasTakenOffTheAgenda() {
    assertThat(minutes.otherActions())
        .extracting(action -> action.line().actionId())
        .containsExactly(OF_A_CASE_DELISTED);
  }

  @Test
  void tellWhatWasMinutedAsUnachievableAndWhatElseWasDecided() {
    assertThat(ids(minutes.unachievableMinuted())).containsExactly(MOVED_AWAY);
    assertThat(minutes.decisions())
        .extracting(Told::statement)
        .containsExactly(
            "Carried over to a later meeting (for the first time): She was abroad. It stays open.",
            "Carried over to a later meeting (for the first time): To be done now. It stays open.",
            "Removed from the plan, not done: She has moved.",
            "Passed from Police to Housing: Theirs to do.");
  }

  @Test
  void changeNeverAgainWhateverIsRecordedAfterwardsAndByWhicheverClock() {
    Minutes afterwards = of(AprilMeeting.afterwards(AprilMeeting.closed()));
    assertThat(afterwards)
        .usingRecursiveComparison()
        .ignoringFields("recordedAfter", "lastRecordedAt")
        .isEqualTo(minutes);
    assertThat(minutes.recordedAfter()).isEmpty();
    assertThat(afterwards.recordedAfter())
        .extracting(Told::statement)
        .containsExactly(
            "Addendum: Hal was there too.",
            "The meeting minuted that the action is unachievable.",
            "Found to be entered in error: Of another case.",
            "Addendum: Both were there.",
            "Carried over to a later meeting (for the first time): She was away. It stays open.",
            "A risk was found to be entered in error: He does not.");
    Told addendum = afterwards.recordedAfter().getFirst();
    assertThat(addendum.about()).isEqualTo("The meeting");
    assertThat(addendum.recordedAt()).isEqualTo("2026-04-08T10:00:00Z");
    assertThat(addendum.recordedBy()).isEqualTo("Chris Coordinator (coordinator)");
    assertThat(afterwards.recordedAfter().get(1).about())
        .isEqualTo("Case 2026-07: Book the programme.");
    assertThat(afterwards.lastRecordedAt()).isEqualTo("2026-04-08T10:05:00Z");
  }

  /** Entered in error and typed anew, it would stand there twice. */
  @Test
  void tellAnActionWhoseWordsWerePutRightOnceAndInTheRightWords() {
    Story story = AprilMeeting.open();
    story.tell(
        new ActionReworded(VISIT, "Visit her together.", "Seen.", "A slip", on("2026-04-06")));
    Minutes draft = of(story);
    assertThat(draft.cases().getFirst().actions())
        .filteredOn(action -> action.line().actionId().equals(VISIT))
        .singleElement()
        .satisfies(action -> {
          assertThat(action.line().action()).isEqualTo("Visit her together.");
          assertThat(action.successCriteria()).isEqualTo("Seen.");
        });
    assertThat(draft.decisions()).isEqualTo(of(AprilMeeting.open()).decisions());
  }

  @Test
  void areADraftUntilTheMeetingIsClosed() {
    Minutes draft = of(AprilMeeting.open());
    assertThat(draft.issue()).isEqualTo(Issue.DRAFT);
    assertThat(draft.issuedAt()).isNull();
    assertThat(draft.head()).isNull();
    assertThat(ids(draft.incomplete().overdue())).containsExactly(FORGOTTEN);
    Minutes cancelled =
        of(AprilMeeting.open().tell(new MeetingCancelled(APRIL, "Snow", on("2026-04-06"))));
    assertThat(cancelled.issue()).isEqualTo(Issue.CANCELLED);
    assertThat(cancelled.cancelledBecause()).isEqualTo("Snow");
  }

  /** It was agreed in March all the same, though March sits after April now. */
  @Test
  void loseNoActionOfAMeetingThatWasPutOffAfterItHadAgreedIt() {
    Story story =
        new Story()
            .tell(
                established("Europe/London"),
                scheduled(MARCH, MARCH_DAY),
                scheduled(APRIL, APRIL_DAY),
                opened(CASE),
                agreed(FORGOTTEN),
                agreed(MOVED_AWAY),
                unachievable(MOVED_AWAY, "2026-03-24", null, null),
                new MeetingRescheduled(
                    MARCH, MARCH_DAY, MAY_DAY.minusDays(1), "Snow", on("2026-03-25")));
    Minutes april = of(story);
    assertThat(ids(april.incomplete().overdue())).containsExactly(FORGOTTEN);
    assertThat(ids(april.incomplete().circumstancesChanged())).containsExactly(MOVED_AWAY);
  }

  /** Between two closings everything reported stands in one meeting's minutes, and in one only. */
  @Test
  void tellOfAReportInTheNextMinutesIssuedAndInNoOthers() {
    Story story = AprilMeeting.afterwards(AprilMeeting.closed());
    MinutesDesk desk = MinutesDesk.on(TestDatabase.H2, story);
    assertThat(ids(desk.minutes(MARCH).incomplete().circumstancesChanged())).isEmpty();
    assertThat(desk.minutes(MARCH).cases().getFirst().actions())
        .filteredOn(action -> action.line().actionId().equals(REPORTED_IN_MARCH))
        .singleElement()
        .satisfies(
            action -> assertThat(action.line().status()).isEqualTo(ActionStatus.UNACHIEVABLE));
    assertThat(desk.minutes(MARCH).incomplete().since()).isNull();
    Minutes may = desk.minutes(MAY);
    assertThat(may.incomplete().since()).isEqualTo("2026-04-06");
    assertThat(ids(may.incomplete().circumstancesChanged())).isEmpty();
    assertThat(ids(may.incomplete().overdue()))
        .containsExactlyInAnyOrder(NOT_DONE, WITH_TIME_LEFT, PASSED_ON, CARRIED, OF_A_CASE_DELISTED)
        .doesNotContain(VISIT);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void areTheSameOnEveryDatabase(TestDatabase database) {
    assertThat(MinutesDesk.on(database, AprilMeeting.closed()).minutes(APRIL)).isEqualTo(minutes);
  }

  private static List<UUID> ids(List<ActionLine> lines) {
    return lines.stream().map(ActionLine::actionId).toList();
  }
}
