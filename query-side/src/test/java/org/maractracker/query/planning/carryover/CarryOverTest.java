package org.maractracker.query.planning.carryover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.query.SecretFacts.APRIL_DAY;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.CONTACT;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.MARCH_DAY;
import static org.maractracker.query.SecretFacts.MAY;
import static org.maractracker.query.SecretFacts.MAY_DAY;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.carried;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.due;
import static org.maractracker.query.SecretFacts.imported;
import static org.maractracker.query.SecretFacts.inError;
import static org.maractracker.query.SecretFacts.minuted;
import static org.maractracker.query.SecretFacts.notUndertaken;
import static org.maractracker.query.SecretFacts.progress;
import static org.maractracker.query.SecretFacts.removed;
import static org.maractracker.query.SecretFacts.reopened;
import static org.maractracker.query.SecretFacts.unachievable;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.id;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.caller.Role;
import org.maractracker.events.action.ProgressKind;
import org.maractracker.events.meeting.MeetingRescheduled;
import org.maractracker.query.Callers;
import org.maractracker.query.SecretFacts;
import org.maractracker.testsupport.TestDatabase;
import org.maractracker.testsupport.events.Northshire;

/** What a meeting has to decide about actions of earlier ones. */
class CarryOverTest extends CarriedActions {

  /** On the meeting's day, where the MARAC is. */
  private CarryOverList april(TestDatabase database) {
    return ask(database, COORDINATOR, APRIL, "2026-04-06T09:00:00Z", null, null);
  }

  private static CarriedRow row(CarryOverList list, UUID action) {
    return all(list).stream()
        .filter(each -> each.actionId().equals(action))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void losesNothingThatWasAgreedAtAMeetingThatWasPutOffAfterwards(TestDatabase database) {
    story.tell(
        agreed(id(501)),
        new MeetingRescheduled(
            MARCH, MARCH_DAY, LocalDate.of(2026, 5, 20), "Snow", Northshire.on("2026-03-02")));
    CarryOverList list = april(database);
    assertThat(ids(all(list))).containsExactly(id(501));
    assertThat(row(list, id(501)).actions())
        .extracting(AvailableCommand::action)
        .contains("complete")
        .doesNotContain("carry-over");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void eachActionIsInTheGroupInWhichTheMinutesTellOfIt(TestDatabase database) {
    story.tell(
        agreed(id(501)),
        agreed(id(502), MARAC, "police", IN_APRIL),
        agreed(id(503)),
        unachievable(id(503), "2026-03-15", APRIL_DAY, true),
        agreed(id(504), MARAC, "police", IN_APRIL),
        notUndertaken(id(504), APRIL),
        imported(id(506), "police", null));
    CarryOverList list = april(database);
    assertThat(ids(list.circumstancesChanged())).containsExactly(id(503));
    assertThat(ids(list.notUndertaken())).containsExactly(id(501), id(504));
    assertThat(ids(list.notYetDue())).containsExactly(id(502), id(506));
    assertThat(list.counts()).isEqualTo(new CarryOverList.Counts(1, 2, 2, 5));
    assertThat(list.position()).isEqualTo(story.head());
  }

  /** Actions in every state: none left out, none twice, none that is nothing to decide about. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void listsEveryOpenActionOfAnEarlierMeetingExactlyOnce(TestDatabase database) {
    List<UUID> open = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      UUID action = id(500 + i);
      story.tell(agreed(action, MARAC, "police", LocalDate.of(2026, 3, 10).plusDays(i * 5L)));
      switch (i % 6) {
        case 0 -> story.tell(completed(action, "2026-03-05", 0));
        case 1 -> story.tell(completed(action, "2026-03-05", 0), reopened(action));
        case 2 -> story.tell(inError(action));
        case 3 -> story.tell(unachievable(action, "2026-03-05", APRIL_DAY, true));
        case 4 -> story.tell(notUndertaken(action, APRIL), carried(action, MARCH, APRIL, 1));
        default -> story.tell(progress(action, ProgressKind.PROGRESS));
      }
      if (i % 6 != 0 && i % 6 != 2) {
        open.add(action);
      }
    }
    assertThat(ids(all(april(database)))).containsExactlyInAnyOrderElementsOf(open);
  }

  @Test
  void whatWasAgreedAtThisMeetingOrALaterOneIsNotCarriedToIt() {
    story.tell(agreed(id(501)));
    assertThat(all(ask(TestDatabase.H2, COORDINATOR, MARCH, "2026-05-05T09:00:00Z", null, null)))
        .isEmpty();
    assertThat(all(ask(TestDatabase.H2, COORDINATOR, MAY, "2026-05-05T09:00:00Z", null, null)))
        .hasSize(1);
  }

  @Test
  void saysWhatIsNeededToDecide() {
    story.tell(
        agreed(id(501)),
        progress(id(501), ProgressKind.ATTEMPT),
        notUndertaken(id(501), APRIL),
        carried(id(501), MARCH, APRIL, 1));
    CarriedRow row =
        row(ask(TestDatabase.H2, COORDINATOR, MAY, "2026-05-04T09:00:00Z", null, null), id(501));
    assertThat(row.reference()).isEqualTo("2026-07");
    assertThat(row.caseId()).isEqualTo(CASE);
    assertThat(row.responsibleAgencyId()).isEqualTo("police");
    assertThat(row.overdue()).isTrue();
    assertThat(row.daysOverdue()).isEqualTo(45);
    assertThat(row.timesCarried()).isEqualTo(1);
    assertThat(row.notUndertaken()).hasSize(1);
    assertThat(row.lastNote()).isNotNull();
    assertThat(row.safeContact()).isEqualTo(CONTACT);
    assertThat(row.version()).isEqualTo(3);
    assertThat(row.decided()).isNull();
  }

  @Test
  void namesTheDeedsThatWouldDecide() {
    story.tell(
        agreed(id(501)), agreed(id(502)), unachievable(id(502), "2026-03-15", APRIL_DAY, true));
    CarryOverList list = april(TestDatabase.H2);
    assertThat(row(list, id(501)).actions())
        .extracting(AvailableCommand::action)
        .containsExactly(
            "carry-over", "remove", "complete", "report-unachievable", "not-undertaken");
    AvailableCommand carry = row(list, id(501)).actions().getFirst();
    assertThat(carry.method()).isEqualTo("POST");
    assertThat(carry.path()).isEqualTo("/api/actions/" + id(501) + "/carry-over");
    assertThat(carry.body()).containsEntry("meetingId", APRIL);
    assertThat(row(list, id(502)).actions())
        .extracting(AvailableCommand::action)
        .containsExactly("minute-unachievable", "reopen");
  }

  @Test
  void aReviewerReadsItAndIsOfferedNothing() {
    story.tell(agreed(id(501)));
    CarryOverList list =
        ask(
            TestDatabase.H2,
            Callers.northshire(Role.REVIEWER),
            APRIL,
            "2026-04-06T09:00:00Z",
            null,
            null);
    assertThat(row(list, id(501)).actions()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void saysWhatTheMeetingHasDecided(TestDatabase database) {
    story.tell(
        agreed(id(501)),
        carried(id(501), MARCH, APRIL, 1),
        agreed(id(502)),
        removed(id(502)),
        agreed(id(503)),
        unachievable(id(503), "2026-03-15", APRIL_DAY, true),
        minuted(id(503), APRIL),
        agreed(id(504)),
        carried(id(504), MARCH, MAY, 1),
        agreed(id(505)),
        completed(id(505), "2026-04-06", 17));
    CarryOverList list = april(database);
    assertThat(row(list, id(501)).decided()).isEqualTo(MeetingDecision.CARRIED_OVER);
    assertThat(row(list, id(502)).decided()).isEqualTo(MeetingDecision.REMOVED);
    assertThat(row(list, id(503)).decided()).isEqualTo(MeetingDecision.MINUTED);
    assertThat(row(list, id(504)).decided()).isEqualTo(MeetingDecision.CARRIED_OVER);
    assertThat(ids(all(list))).doesNotContain(id(505));
    assertThat(list.counts().undecided()).isZero();
    assertThat(all(list)).allMatch(row -> row.actions().isEmpty());
    CarryOverList next = ask(database, COORDINATOR, MAY, "2026-05-04T09:00:00Z", null, null);
    assertThat(ids(all(next))).containsExactlyInAnyOrder(id(501), id(504));
    assertThat(row(next, id(501)).decided()).isNull();
    assertThat(row(next, id(504)).decided()).isEqualTo(MeetingDecision.CARRIED_OVER);
  }

  /** The finding was about the day before; of the new one nothing has been found yet. */
  @Test
  void withANewDueDateItIsNoLongerFoundNotUndertaken() {
    story.tell(
        agreed(id(501)),
        notUndertaken(id(501), APRIL),
        due(id(501), SecretFacts.DUE, LocalDate.of(2026, 5, 20)),
        carried(id(501), MARCH, APRIL, 1));
    CarryOverList list = ask(TestDatabase.H2, COORDINATOR, MAY, "2026-05-04T09:00:00Z", null, null);
    assertThat(ids(list.notYetDue())).containsExactly(id(501));
    assertThat(row(list, id(501)).notUndertaken()).hasSize(1);
  }

  @Test
  void isJudgedOnTheMeetingsDayAndUntilThenToday() {
    story.tell(agreed(id(501), MARAC, "police", LocalDate.of(2026, 4, 30)));
    assertThat(
            ask(TestDatabase.H2, COORDINATOR, MAY, "2026-04-29T23:30:00Z", null, null).notYetDue())
        .as("due today in London, not overdue")
        .hasSize(1);
    CarryOverList after =
        ask(TestDatabase.H2, COORDINATOR, MAY, "2026-06-20T09:00:00Z", null, null);
    assertThat(after.on()).isEqualTo(MAY_DAY);
    assertThat(row(after, id(501)).daysOverdue()).isEqualTo(4);
    assertThat(row(after, id(501)).group()).isEqualTo(Group.NOT_UNDERTAKEN);
  }
}
