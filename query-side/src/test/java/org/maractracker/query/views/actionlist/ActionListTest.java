package org.maractracker.query.views.actionlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.CONTACT;
import static org.maractracker.query.SecretFacts.DUE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.carried;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.imported;
import static org.maractracker.query.SecretFacts.joint;
import static org.maractracker.query.SecretFacts.reallocated;
import static org.maractracker.testsupport.events.Northshire.id;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.caller.Role;
import org.maractracker.query.Callers;
import org.maractracker.query.Refused;
import org.maractracker.query.SecretFacts;
import org.maractracker.query.model.action.ActionDetails;
import org.maractracker.query.model.action.ActionResponse;
import org.maractracker.query.web.page.Page;
import org.maractracker.testsupport.TestDatabase;

/** Actions listed: in which order, found by what, and the questions refused. */
class ActionListTest extends ListedActions {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void listsByDueDateAndThenById(TestDatabase database) {
    story.tell(due(THIRD, 2), due(FIRST, 1), due(SECOND, 1), imported(id(1), "police", null));
    assertThat(ids(new Asked(database).by(COORDINATOR)))
        .containsExactly(FIRST, SECOND, THIRD, id(1));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void saysHowFarItHasRead(TestDatabase database) {
    story.tell(due(FIRST, 1));
    assertThat(new Asked(database).by(COORDINATOR).position()).isEqualTo(story.head());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void findsByOwnerAndByPartnerButNotByFormerOwner(TestDatabase database) {
    story.tell(
        due(FIRST, 1),
        joint(FIRST, "police", List.of("idva"), null),
        due(SECOND, 1),
        reallocated(SECOND, "police", "idva"),
        due(THIRD, 1));
    Asked asked = new Asked(database);
    asked.agency = "idva";
    assertThat(ids(asked.by(COORDINATOR))).containsExactly(FIRST, SECOND);
    asked.agency = "police";
    assertThat(ids(asked.by(COORDINATOR))).containsExactly(FIRST, THIRD);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void findsByStatusMeetingCaseAndDueDate(TestDatabase database) {
    story.tell(
        due(FIRST, 1),
        due(SECOND, 2),
        completed(SECOND, "2026-03-20", 0),
        imported(THIRD, "police", null));
    Asked asked = new Asked(database);
    asked.status = "COMPLETED";
    assertThat(ids(asked.by(COORDINATOR))).containsExactly(SECOND);
    asked.status = null;
    asked.meeting = MARCH.toString();
    assertThat(ids(asked.by(COORDINATOR))).containsExactly(FIRST, SECOND);
    asked.meeting = APRIL.toString();
    assertThat(ids(asked.by(COORDINATOR))).isEmpty();
    asked.meeting = null;
    asked.ofCase = CASE.toString();
    assertThat(ids(asked.by(COORDINATOR))).containsExactly(FIRST, SECOND);
    asked.ofCase = null;
    asked.dueBefore = DUE.plusDays(2).toString();
    assertThat(ids(asked.by(COORDINATOR))).containsExactly(FIRST);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void pagesNeitherRepeatNorMissRowsThatWereThereWhenOthersComeInBetween(TestDatabase database) {
    for (int i = 0; i < 10; i++) {
      story.tell(due(id(2000 + 2 * i), i / 3));
    }
    Asked asked = new Asked(database);
    asked.limit = "3";
    List<UUID> seen = new ArrayList<>();
    int late = 0;
    do {
      Page<ActionResponse> page = asked.by(COORDINATOR);
      seen.addAll(ids(page));
      asked.cursor = page.next();
      long from = story.head() + 1;
      story.tell(due(id(2001 + 2 * late++), 0));
      asked.desk.feed(asked.view, story, from, 500);
    } while (asked.cursor != null);
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(seen).contains(ids(2000, 10));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesACursorOfAnotherFilterOrNone(TestDatabase database) {
    story.tell(due(FIRST, 1), due(SECOND, 1));
    Asked asked = new Asked(database);
    asked.limit = "1";
    asked.cursor = asked.by(COORDINATOR).next();
    asked.status = "OPEN";
    Refused.malformed(() -> asked.by(COORDINATOR), "cursor");
    asked.status = null;
    assertThat(ids(asked.by(COORDINATOR))).containsExactly(SECOND);
    asked.cursor = "nonsense";
    Refused.malformed(() -> asked.by(COORDINATOR), "cursor");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void saysAllThatIsWrongWithAQuestionAtOnce(TestDatabase database) {
    Asked asked = new Asked(database);
    asked.status = "DONE";
    asked.meeting = "1-1-1-1-1";
    asked.ofCase = "";
    asked.dueBefore = "2026-02-30";
    asked.limit = "501";
    asked.minPosition = "-1";
    Refused.malformed(
        () -> asked.by(COORDINATOR),
        "status",
        "meeting",
        "case",
        "dueBefore",
        "limit",
        "minPosition");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void waitsNoLongerThanItMustForAPositionThatDoesNotCome(TestDatabase database) {
    Asked asked = new Asked(database);
    asked.minPosition = "" + (story.head() + 1);
    Refused.with("unavailable", () -> asked.by(COORDINATOR));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anItemHasItsVersionAsTagAndTheCasesSafeContact(TestDatabase database) {
    story.tell(due(FIRST, 1), joint(FIRST, "police", List.of("idva"), null));
    Asked asked = new Asked(database);
    ActionDetails answer = asked.item(FIRST, COORDINATOR);
    assertThat(answer.safeContact()).isEqualTo(CONTACT);
    assertThat(answer.reportDueOn()).isEqualTo(SecretFacts.APRIL_DAY);
    assertThat(asked.response.getHeader("ETag")).isEqualTo("\"1\"");
    Refused.with("not-found", () -> asked.item(id(9), COORDINATOR));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatWasNeverSaidAboutContactIsNotKnown(TestDatabase database) {
    story.tell(imported(FIRST, "police", null));
    assertThat(new Asked(database).item(FIRST, COORDINATOR).safeContact()).isNull();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aMeetingsListHasWhatWasAgreedAtItAndWhatWasCarriedToItForGood(TestDatabase database) {
    story.tell(
        due(FIRST, 1),
        due(SECOND, 2),
        carried(SECOND, MARCH, APRIL, 1),
        carried(SECOND, APRIL, SecretFacts.MAY, 2));
    Asked asked = new Asked(database);
    assertThat(ids(asked.meetingsList(MARCH, COORDINATOR))).containsExactly(FIRST, SECOND);
    assertThat(ids(asked.meetingsList(APRIL, COORDINATOR))).containsExactly(SECOND);
    assertThat(ids(asked.meetingsList(APRIL, Callers.agency("police")))).containsExactly(SECOND);
    assertThat(ids(asked.meetingsList(APRIL, Callers.agency("idva")))).isEmpty();
    Refused.with("not-found", () -> asked.meetingsList(id(9), COORDINATOR));
    Refused.with(
        "not-found", () -> asked.meetingsList(MARCH, Callers.in("southshire", Role.COORDINATOR)));
  }
}
