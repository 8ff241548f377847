package org.maractracker.query.views.overdue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.Queries.query;
import static org.maractracker.query.SecretFacts.DUE;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.due;
import static org.maractracker.query.SecretFacts.imported;
import static org.maractracker.query.SecretFacts.inError;
import static org.maractracker.query.SecretFacts.reallocated;
import static org.maractracker.query.SecretFacts.removed;
import static org.maractracker.query.SecretFacts.reopened;
import static org.maractracker.query.SecretFacts.unachievable;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;
import org.maractracker.caller.Role;
import org.maractracker.events.PartialDate;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.query.Callers;
import org.maractracker.query.Refused;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.asof.Paged;
import org.maractracker.query.engine.view.Desk;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.action.ActionDetails;
import org.maractracker.query.model.action.ActionResponse;
import org.maractracker.query.model.action.AnonymisedAction;
import org.maractracker.query.views.actionlist.ActionContent;
import org.maractracker.query.web.page.Page;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.http.HttpMethod;

class OverdueTest {

  private static final Caller COORDINATOR = Callers.northshire(Role.COORDINATOR);
  private static final UUID FIRST = id(1001);
  private static final UUID SECOND = id(1002);

  private final Story story = Stories.begun();
  private final SettableClock clock = SettableClock.at("2026-03-25T12:00:00Z");

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isInTimeOnTheDueDateAndOverdueFromTheNextDay(TestDatabase database) {
    story.tell(agreed(FIRST));
    Asked asked = new Asked(database);
    clock.set(Instant.parse("2026-03-20T23:59:59.999Z"));
    assertThat(asked.by(COORDINATOR)).isEmpty();
    clock.set(Instant.parse("2026-03-21T00:00:00Z"));
    assertThat(asked.by(COORDINATOR)).containsExactly(overdue(FIRST, 1));
  }

  /** Until one in the morning in summer, London's day is not that of UTC. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theDayEndsAtMidnightInLondonInSummerToo(TestDatabase database) {
    story.tell(agreed(FIRST, MARAC, "police", LocalDate.of(2026, 7, 1)));
    Asked asked = new Asked(database);
    clock.set(Instant.parse("2026-07-01T22:59:59Z"));
    assertThat(asked.by(COORDINATOR)).isEmpty();
    clock.set(Instant.parse("2026-07-01T23:00:00Z"));
    assertThat(asked.by(COORDINATOR)).containsExactly(overdue(FIRST, 1));
  }

  /** On 29 March 2026 clocks go forward at one: the day before ends at midnight UTC. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theDayTheClocksGoForwardIsADay(TestDatabase database) {
    story.tell(
        agreed(FIRST, MARAC, "police", LocalDate.of(2026, 3, 28)),
        agreed(SECOND, MARAC, "police", LocalDate.of(2026, 3, 29)));
    Asked asked = new Asked(database);
    clock.set(Instant.parse("2026-03-28T23:59:59Z"));
    assertThat(asked.by(COORDINATOR)).isEmpty();
    clock.set(Instant.parse("2026-03-29T00:00:00Z"));
    assertThat(asked.by(COORDINATOR)).containsExactly(overdue(FIRST, 1));
    clock.set(Instant.parse("2026-03-29T22:59:59Z"));
    assertThat(asked.by(COORDINATOR)).containsExactly(overdue(FIRST, 1));
    clock.set(Instant.parse("2026-03-29T23:00:00Z"));
    assertThat(asked.by(COORDINATOR)).containsExactly(overdue(FIRST, 2), overdue(SECOND, 1));
  }

  /** On 25 October 2026 clocks go back at two: the day has 25 hours. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theDayTheClocksGoBackIsADay(TestDatabase database) {
    story.tell(
        agreed(FIRST, MARAC, "police", LocalDate.of(2026, 10, 24)),
        agreed(SECOND, MARAC, "police", LocalDate.of(2026, 10, 25)));
    Asked asked = new Asked(database);
    clock.set(Instant.parse("2026-10-24T22:59:59Z"));
    assertThat(asked.by(COORDINATOR)).isEmpty();
    clock.set(Instant.parse("2026-10-24T23:00:00Z"));
    assertThat(asked.by(COORDINATOR)).containsExactly(overdue(FIRST, 1));
    clock.set(Instant.parse("2026-10-25T23:59:59Z"));
    assertThat(asked.by(COORDINATOR)).containsExactly(overdue(FIRST, 1));
    clock.set(Instant.parse("2026-10-26T00:00:00Z"));
    assertThat(asked.by(COORDINATOR)).containsExactly(overdue(FIRST, 2), overdue(SECOND, 1));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void eachMaracHasItsOwnDay(TestDatabase database) {
    story.tell(
        new MaracEstablished("far", "Far", "Pacific/Auckland", 12, PartialDate.parse("2026-02-20")),
        agreed(FIRST),
        agreed(SECOND, "far", "police", DUE));
    Caller both =
        new Caller(
            "s-3",
            "Both",
            List.of(
                new Membership(MARAC, Role.COORDINATOR, null),
                new Membership("far", Role.COORDINATOR, null)));
    Asked asked = new Asked(database);
    clock.set(Instant.parse("2026-03-20T12:00:00Z"));
    assertThat(asked.by(both)).containsExactly(overdue(SECOND, 1));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aMaracsDayIsThatOfItsPresentZone(TestDatabase database) {
    story.tell(
        agreed(FIRST),
        new MaracSettingsChanged(
            MARAC, "Northshire", "Pacific/Auckland", 12, PartialDate.parse("2026-03-03")));
    Asked asked = new Asked(database);
    clock.set(Instant.parse("2026-03-20T12:00:00Z"));
    assertThat(asked.by(COORDINATOR)).containsExactly(overdue(FIRST, 1));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void onlyOpenActionsAreOverdue(TestDatabase database) {
    story.tell(
        agreed(FIRST),
        completed(FIRST, "2026-03-25", 5),
        agreed(id(501)),
        unachievable(id(501), "2026-03-15", null, null),
        agreed(id(502)),
        removed(id(502)),
        agreed(id(503)),
        inError(id(503)),
        imported(id(504), "police", null),
        agreed(SECOND),
        completed(SECOND, "2026-03-25", 5),
        reopened(SECOND));
    assertThat(new Asked(database).by(COORDINATOR)).containsExactly(overdue(SECOND, 5));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRevisedDueDateIsTheOneThatCounts(TestDatabase database) {
    story.tell(agreed(FIRST), due(FIRST, DUE, LocalDate.of(2026, 3, 24)));
    assertThat(new Asked(database).by(COORDINATOR)).containsExactly(overdue(FIRST, 1));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theMostOverdueComesFirst(TestDatabase database) {
    story.tell(
        agreed(FIRST, MARAC, "police", LocalDate.of(2026, 3, 24)),
        agreed(SECOND, MARAC, "police", LocalDate.of(2026, 3, 5)));
    assertThat(new Asked(database).by(COORDINATOR))
        .containsExactly(overdue(SECOND, 20), overdue(FIRST, 1));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void canBeAskedForAnotherDay(TestDatabase database) {
    story.tell(agreed(FIRST));
    Asked asked = new Asked(database);
    asked.on = "2026-03-20";
    assertThat(asked.by(COORDINATOR)).isEmpty();
    asked.on = "2026-04-20";
    assertThat(asked.by(COORDINATOR)).containsExactly(overdue(FIRST, 31));
    asked.on = "tomorrow";
    Refused.malformed(() -> asked.by(COORDINATOR), "on");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void canBeAskedForOneAgencyAndAnAgencySeesItsOwn(TestDatabase database) {
    story.tell(agreed(FIRST), agreed(SECOND), reallocated(SECOND, "police", "housing"));
    Asked asked = new Asked(database);
    assertThat(asked.by(Callers.agency("housing"))).containsExactly(overdue(SECOND, 5));
    asked.agency = "police";
    assertThat(asked.by(COORDINATOR)).containsExactly(overdue(FIRST, 5));
    asked.marac = "southshire";
    Refused.with("not-found", () -> asked.by(COORDINATOR));
    Refused.with("forbidden", () -> asked.by(Callers.northshire(Role.ADMINISTRATOR)));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void pagesGoOnWhereTheyEnded(TestDatabase database) {
    story.tell(agreed(FIRST), agreed(SECOND), agreed(id(1003)));
    Asked asked = new Asked(database);
    asked.limit = "2";
    assertThat(asked.by(COORDINATOR)).containsExactly(overdue(FIRST, 5), overdue(SECOND, 5));
    asked.cursor = asked.next;
    assertThat(asked.by(COORDINATOR)).containsExactly(overdue(id(1003), 5));
    assertThat(asked.next).isNull();
  }

  private static Tuple overdue(UUID action, long days) {
    return Tuple.tuple(action, true, days);
  }

  /** The story told to a view, and questions to it. */
  private final class Asked {

    final OverdueQueryApi api;
    @Nullable String marac;
    @Nullable String agency;
    @Nullable String on;
    @Nullable String limit;
    @Nullable String cursor;
    @Nullable String next;

    Asked(TestDatabase database) {
      Desk desk = Desk.on(database);
      OverdueProjection view = new OverdueProjection(ViewTables.live(desk.dataSource()));
      View content = ActionContent.over(desk.dataSource());
      desk.feed(view, story).feed(content, story);
      Paged paged = Paged.of(desk, story, clock, view, content);
      api = new OverdueQueryApi(view, paged.past(), paged.lists(), paged.files());
    }

    /** Which action, whether overdue, by how many days. */
    List<Tuple> by(Caller caller) {
      Page<ActionResponse> page =
          Paged.page(
              api.overdue(
                  caller,
                  HttpMethod.GET,
                  query(
                      OverdueQuery.class,
                      "marac",
                      marac,
                      "agency",
                      agency,
                      "on",
                      on,
                      "limit",
                      limit,
                      "cursor",
                      cursor)));
      next = page.next();
      return page.items().stream().map(Asked::row).toList();
    }

    private static Tuple row(ActionResponse row) {
      return switch (row) {
        case ActionDetails whole ->
            Tuple.tuple(whole.action().actionId(), whole.overdue(), whole.daysOverdue());
        case AnonymisedAction counted ->
            Tuple.tuple(counted.actionId(), counted.overdue(), counted.daysOverdue());
      };
    }
  }
}
