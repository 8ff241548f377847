package org.maractracker.query.views.actionlist;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.Queries.query;
import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.CONTACT;
import static org.maractracker.query.SecretFacts.DUE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.carried;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.imported;
import static org.maractracker.query.SecretFacts.joint;
import static org.maractracker.query.SecretFacts.reallocated;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.id;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;
import org.maractracker.caller.Role;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.query.Callers;
import org.maractracker.query.NoPast;
import org.maractracker.query.Refused;
import org.maractracker.query.SecretFacts;
import org.maractracker.query.Story;
import org.maractracker.query.StoryArchive;
import org.maractracker.query.engine.view.Desk;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.model.action.ActionDetails;
import org.maractracker.query.model.action.ActionResponse;
import org.maractracker.query.model.action.AnonymisedAction;
import org.maractracker.query.web.page.AsOfQuery;
import org.maractracker.query.web.page.Page;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;

class ActionListTest {

  private static final Caller COORDINATOR = Callers.northshire(Role.COORDINATOR);
  private static final UUID FIRST = id(1001);
  private static final UUID SECOND = id(1002);
  private static final UUID THIRD = id(1003);

  private final Story story = SecretFacts.begun();

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

  private static UUID[] ids(int from, int count) {
    UUID[] ids = new UUID[count];
    for (int i = 0; i < count; i++) {
      ids[i] = id(from + 2 * i);
    }
    return ids;
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
  void anAgencySeesWhatItOwnsIsPartnerInOrOwnedBefore(TestDatabase database) {
    story.tell(
        due(FIRST, 1),
        reallocated(FIRST, "police", "housing"),
        due(SECOND, 1),
        joint(SECOND, "police", List.of("idva"), null),
        due(THIRD, 1));
    Asked asked = new Asked(database);
    assertThat(ids(asked.by(Callers.agency("housing")))).containsExactly(FIRST);
    assertThat(ids(asked.by(Callers.agency("idva")))).containsExactly(SECOND);
    assertThat(ids(asked.by(Callers.agency("police")))).containsExactly(FIRST, SECOND, THIRD);
    assertThat(ids(asked.by(Callers.agency("housing", "idva")))).containsExactly(FIRST, SECOND);
    assertThat(ids(asked.by(Callers.agency("probation")))).isEmpty();

    assertThat(asked.item(FIRST, Callers.agency("housing")).action().actionId()).isEqualTo(FIRST);
    Refused.with("not-found", () -> asked.item(THIRD, Callers.agency("idva")));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aPartnerThatIsOneNoLongerDoesNotSeeIt(TestDatabase database) {
    story.tell(
        due(FIRST, 1),
        joint(FIRST, "police", List.of("idva"), null),
        joint(FIRST, "police", List.of(), null));
    Asked asked = new Asked(database);
    assertThat(ids(asked.by(Callers.agency("idva")))).isEmpty();
    Refused.with("not-found", () -> asked.item(FIRST, Callers.agency("idva")));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nobodySeesAnotherMaracsActions(TestDatabase database) {
    story.tell(
        new MaracEstablished(
            "southshire", "Southshire", "Europe/London", 12, PartialDate.parse("2026-02-20")),
        due(FIRST, 1),
        agreed(SECOND, "southshire", "police", DUE));
    Asked asked = new Asked(database);
    assertThat(ids(asked.by(COORDINATOR))).containsExactly(FIRST);
    assertThat(ids(asked.by(Callers.agency("police")))).containsExactly(FIRST);
    Refused.with("not-found", () -> asked.item(SECOND, COORDINATOR));
    asked.marac = "southshire";
    Refused.with("not-found", () -> asked.by(COORDINATOR));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void withoutAMaracAllOfTheCallersAreListedEachAsTheyMaySeeIt(TestDatabase database) {
    story.tell(due(FIRST, 1), agreed(SECOND, "southshire", "police", DUE));
    Caller both =
        new Caller(
            "s-3",
            "Both",
            List.of(
                new Membership(MARAC, Role.CHAIR, null),
                new Membership("southshire", Role.DASHBOARD, null),
                new Membership("eastshire", Role.ADMINISTRATOR, null)));
    assertThat(new Asked(database).by(both).items())
        .hasExactlyElementsOfTypes(AnonymisedAction.class, ActionDetails.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anAdministratorIsForbiddenListsAndFindsNoItems(TestDatabase database) {
    story.tell(due(FIRST, 1));
    Asked asked = new Asked(database);
    Caller administrator = Callers.northshire(Role.ADMINISTRATOR);
    Refused.with("forbidden", () -> asked.by(administrator));
    Refused.with("forbidden", () -> asked.meetingsList(MARCH, administrator));
    Refused.with("not-found", () -> asked.item(FIRST, administrator));
    asked.marac = MARAC;
    Refused.with("forbidden", () -> asked.by(administrator));
    Refused.with(
        "forbidden", () -> asked.by(Callers.in(Membership.EVERY_MARAC, Role.ADMINISTRATOR)));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aDashboardFindsNoItems(TestDatabase database) {
    story.tell(due(FIRST, 1));
    Asked asked = new Asked(database);
    Refused.with("not-found", () -> asked.item(FIRST, Callers.northshire(Role.DASHBOARD)));
    assertThat(ids(asked.by(Callers.northshire(Role.DASHBOARD)))).containsExactly(FIRST);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aMaracNobodyEstablishedIsUnknownEvenToItsMembers(TestDatabase database) {
    Asked asked = new Asked(database);
    asked.marac = "westshire";
    Refused.with("not-found", () -> asked.by(Callers.in("westshire", Role.CHAIR)));
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

  private static ActionAgreed due(UUID action, int days) {
    return agreed(action, MARAC, "police", DUE.plusDays(days));
  }

  private static List<UUID> ids(Page<ActionResponse> page) {
    return page.items().stream().map(ActionListTest::idOf).toList();
  }

  private static UUID idOf(ActionResponse row) {
    return switch (row) {
      case ActionDetails whole -> whole.action().actionId();
      case AnonymisedAction counted -> counted.actionId();
    };
  }

  /** The story told to a view, and questions to it. */
  private final class Asked {

    final MockHttpServletResponse response = new MockHttpServletResponse();
    final Desk desk;
    final ActionListProjection view;
    final ActionListQueryApi api;
    final MeetingsListApi lists;
    @Nullable String marac;
    @Nullable String status;
    @Nullable String agency;
    @Nullable String meeting;
    @Nullable String ofCase;
    @Nullable String dueBefore;
    @Nullable String limit;
    @Nullable String cursor;
    @Nullable String minPosition;

    Asked(TestDatabase database) {
      desk = Desk.on(database);
      view = new ActionListProjection(desk.dataSource());
      desk.feed(view, story);
      Freshness freshness = desk.freshness(view);
      Clock clock = SettableClock.at("2026-03-10T12:00:00Z");
      NoPast past = new NoPast();
      ActionFiles files = new ActionFiles(new StoryArchive(story::events), past);
      api = new ActionListQueryApi(view, past, files, freshness, clock);
      lists = new MeetingsListApi(view, past, files, freshness, clock);
    }

    Page<ActionResponse> by(Caller caller) {
      return page(
          api.actions(
              caller,
              query(
                  ActionsQuery.class,
                  "marac",
                  marac,
                  "status",
                  status,
                  "agency",
                  agency,
                  "meeting",
                  meeting,
                  "case",
                  ofCase,
                  "dueBefore",
                  dueBefore,
                  "limit",
                  limit,
                  "cursor",
                  cursor,
                  "minPosition",
                  minPosition)));
    }

    Page<ActionResponse> meetingsList(UUID id, Caller caller) {
      return page(lists.meetingsList(caller, id.toString(), query(MeetingListQuery.class)));
    }

    @SuppressWarnings("unchecked") // JSON is answered as a page
    private static Page<ActionResponse> page(ResponseEntity<?> answer) {
      return (Page<ActionResponse>) requireNonNull(answer.getBody());
    }

    ActionDetails item(UUID id, Caller caller) {
      return api.action(caller, id.toString(), query(AsOfQuery.class), response);
    }
  }
}
