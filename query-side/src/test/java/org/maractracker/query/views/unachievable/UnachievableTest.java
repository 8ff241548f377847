package org.maractracker.query.views.unachievable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.Queries.query;
import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.query.SecretFacts.APRIL_DAY;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.inError;
import static org.maractracker.query.SecretFacts.minuted;
import static org.maractracker.query.SecretFacts.reallocated;
import static org.maractracker.query.SecretFacts.removed;
import static org.maractracker.query.SecretFacts.reopened;
import static org.maractracker.query.SecretFacts.unachievable;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Role;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.UnachievableReason;
import org.maractracker.query.Callers;
import org.maractracker.query.Refused;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.asof.Paged;
import org.maractracker.query.engine.view.Desk;
import org.maractracker.query.engine.view.View;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.views.actionlist.ActionContent;
import org.maractracker.query.web.page.Page;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.http.HttpMethod;

class UnachievableTest {

  private static final Caller COORDINATOR = Callers.northshire(Role.COORDINATOR);
  private static final UUID FIRST = id(1001);
  private static final UUID SECOND = id(1002);

  private final Story story = Stories.begun();

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void showsWhyWhenWhetherInTimeAndWhereItWasMinuted(TestDatabase database) {
    story.tell(
        agreed(FIRST), unachievable(FIRST, "2026-03-15", APRIL_DAY, true), minuted(FIRST, APRIL));
    assertThat(new Asked(database).by(COORDINATOR))
        .singleElement()
        .isInstanceOfSatisfying(
            UnachievableEntry.Whole.class,
            entry -> {
              assertThat(entry.reasonClass()).isEqualTo(UnachievableReason.RESOURCE_UNAVAILABLE);
              assertThat(entry.explanation()).isEqualTo("secret explanation");
              assertThat(entry.reportedOn()).isEqualTo(on("2026-03-15"));
              assertThat(entry.reportedInTime()).isTrue();
              assertThat(entry.minutedAtMeetingId()).isEqualTo(APRIL);
              assertThat(entry.action().reportDueOn()).isEqualTo(APRIL_DAY);
              assertThat(entry.action().overdue()).isFalse();
            });
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nothingElseIsOnIt(TestDatabase database) {
    story.tell(
        agreed(id(501)),
        agreed(id(502)),
        completed(id(502), "2026-03-15", 0),
        agreed(id(503)),
        removed(id(503)),
        agreed(id(504)),
        unachievable(id(504), "2026-03-15", null, null),
        reopened(id(504)),
        agreed(id(505)),
        unachievable(id(505), "2026-03-15", null, null),
        inError(id(505)));
    assertThat(new Asked(database).by(COORDINATOR)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isInOrderOfReportingAndBothEndsOfAPeriodAreIncluded(TestDatabase database) {
    story.tell(
        agreed(FIRST),
        unachievable(FIRST, "2026-03-16", null, null),
        agreed(SECOND),
        unachievable(SECOND, "2026-03-15", null, null));
    Asked asked = new Asked(database);
    assertThat(asked.ids()).containsExactly(SECOND, FIRST);
    asked.from = "2026-03-15";
    asked.to = "2026-03-15";
    assertThat(asked.ids()).containsExactly(SECOND);
    asked.to = "2026-03-16";
    assertThat(asked.ids()).containsExactly(SECOND, FIRST);
    asked.from = "2026-03-17";
    assertThat(asked.ids()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aReportKnownToTheMonthIsInEveryPeriodItMayLieIn(TestDatabase database) {
    story.tell(agreed(FIRST), unachievable(FIRST, "2026-03", null, null));
    Asked asked = new Asked(database);
    asked.from = "2026-03-31";
    assertThat(asked.ids()).containsExactly(FIRST);
    asked.from = "2026-04-01";
    assertThat(asked.ids()).isEmpty();
    asked.from = null;
    asked.to = "2026-03-01";
    assertThat(asked.ids()).containsExactly(FIRST);
    asked.to = "2026-02-28";
    assertThat(asked.ids()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void canBeAskedForOneReasonAndOneAgency(TestDatabase database) {
    story.tell(
        agreed(FIRST),
        unachievable(FIRST, "2026-03-15", null, null),
        agreed(SECOND),
        reallocated(SECOND, "police", "housing"),
        new ActionReportedUnachievable(
            SECOND, UnachievableReason.OTHER, "gone", null, on("2026-04-07"), null, null));
    Asked asked = new Asked(database);
    asked.reasonClass = "OTHER";
    assertThat(asked.ids()).containsExactly(SECOND);
    asked.reasonClass = null;
    asked.agency = "police";
    assertThat(asked.ids()).containsExactly(FIRST);
    asked.reasonClass = "other";
    Refused.malformed(() -> asked.by(COORDINATOR), "reasonClass");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anAgencySeesItsOwnAndADashboardCounts(TestDatabase database) {
    story.tell(agreed(FIRST), unachievable(FIRST, "2026-03-15", null, null));
    Asked asked = new Asked(database);
    assertThat(asked.by(Callers.agency("housing"))).isEmpty();
    assertThat(asked.by(Callers.agency("police"))).hasSize(1);
    assertThat(asked.by(Callers.northshire(Role.DASHBOARD)))
        .hasExactlyElementsOfTypes(UnachievableEntry.Counted.class);
    Refused.with("forbidden", () -> asked.by(Callers.northshire(Role.ADMINISTRATOR)));
    asked.marac = "southshire";
    Refused.with("not-found", () -> asked.by(COORDINATOR));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void pagesGoOnWhereTheyEnded(TestDatabase database) {
    for (int i = 0; i < 5; i++) {
      story.tell(agreed(id(10 + i)), unachievable(id(10 + i), "2026-03-1" + (5 - i), null, null));
    }
    Asked asked = new Asked(database);
    asked.limit = "2";
    assertThat(asked.ids()).containsExactly(id(14), id(13));
    asked.cursor = asked.next;
    assertThat(asked.ids()).containsExactly(id(12), id(11));
    asked.cursor = asked.next;
    assertThat(asked.ids()).containsExactly(id(10));
    assertThat(asked.next).isNull();
  }

  /** The story told to a view, and questions to it. */
  private final class Asked {

    final UnachievableQueryApi api;
    @Nullable String marac;
    @Nullable String agency;
    @Nullable String reasonClass;
    @Nullable String from;
    @Nullable String to;
    @Nullable String limit;
    @Nullable String cursor;
    @Nullable String next;

    Asked(TestDatabase database) {
      Desk desk = Desk.on(database);
      UnachievableProjection view = new UnachievableProjection(ViewTables.live(desk.dataSource()));
      View content = ActionContent.over(desk.dataSource());
      desk.feed(view, story).feed(content, story);
      Paged paged = Paged.of(desk, story, SettableClock.at("2026-04-10T12:00:00Z"), view, content);
      api = new UnachievableQueryApi(view, paged.past(), paged.lists(), paged.files());
    }

    List<UnachievableEntry> by(Caller caller) {
      Page<UnachievableEntry> page =
          Paged.page(
              api.register(
                  caller,
                  HttpMethod.GET,
                  query(
                      RegisterQuery.class,
                      "marac",
                      marac,
                      "agency",
                      agency,
                      "reasonClass",
                      reasonClass,
                      "from",
                      from,
                      "to",
                      to,
                      "limit",
                      limit,
                      "cursor",
                      cursor)));
      next = page.next();
      return page.items();
    }

    List<UUID> ids() {
      return by(COORDINATOR).stream()
          .map(UnachievableEntry.Whole.class::cast)
          .map(entry -> entry.action().action().actionId())
          .toList();
    }
  }
}
