package org.maractracker.query.views.overdue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.Queries.query;
import static org.maractracker.query.SecretFacts.DUE;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.due;
import static org.maractracker.query.SecretFacts.reallocated;
import static org.maractracker.query.SecretFacts.reopened;
import static org.maractracker.testsupport.events.Northshire.id;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Role;
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
import org.maractracker.query.views.actionlist.ActionContent;
import org.maractracker.query.web.page.Page;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is overdue is found by one view and shown by another, which may have read further or less
 * far: an action is shown when both call it overdue, as the one that shows it has it.
 */
class OverdueOfTwoViewsTest {

  private static final Caller COORDINATOR = Callers.northshire(Role.COORDINATOR);
  private static final UUID ACTION = id(1001);

  private final Story story = Stories.begun().tell(agreed(ACTION));
  private final long agreedAt = story.head();

  /** What was done meanwhile is not shown as overdue, whichever view knows of it. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void showsNothingThatOneOfThemKnowsToBeDone(TestDatabase database) {
    story.tell(completed(ACTION, "2026-03-25", 5));
    long done = story.head();
    assertThat(new Asked(database, agreedAt, agreedAt).page(COORDINATOR).items()).hasSize(1);
    assertThat(new Asked(database, agreedAt, done).page(COORDINATOR).items()).isEmpty();
    assertThat(new Asked(database, done, agreedAt).page(COORDINATOR).items()).isEmpty();
    story.tell(reopened(ACTION));
    assertThat(new Asked(database, story.head(), done).page(COORDINATOR).items()).isEmpty();
    assertThat(new Asked(database, story.head(), story.head()).page(COORDINATOR).items())
        .hasSize(1);
  }

  /** The days overdue are those since the due date that is shown. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void judgesWhatItShows(TestDatabase database) {
    story.tell(due(ACTION, DUE, LocalDate.of(2026, 3, 24)));
    ActionDetails shown = new Asked(database, agreedAt, story.head()).only();
    assertThat(shown.action().dueOn()).isEqualTo(LocalDate.of(2026, 3, 24));
    assertThat(shown.daysOverdue()).isEqualTo(1);
    story.tell(due(ACTION, LocalDate.of(2026, 3, 24), LocalDate.of(2026, 4, 24)));
    assertThat(new Asked(database, agreedAt, story.head()).page(COORDINATOR).items()).isEmpty();
  }

  /** Who may read an action is said by what is shown. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void showsItToWhoMayReadWhatIsShown(TestDatabase database) {
    story.tell(reallocated(ACTION, "police", "housing"));
    Caller housing = Callers.agency("housing");
    assertThat(new Asked(database, story.head(), agreedAt).page(housing).items()).isEmpty();
    assertThat(new Asked(database, agreedAt, story.head()).page(housing).items()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void answersAtTheLesserOfTheTwoPositions(TestDatabase database) {
    story.tell(agreed(id(1002)));
    assertThat(new Asked(database, agreedAt, story.head()).page(COORDINATOR).position())
        .isEqualTo(agreedAt);
    Asked behind = new Asked(database, story.head(), agreedAt);
    assertThat(behind.page(COORDINATOR).position()).isEqualTo(agreedAt);
    behind.minPosition = Long.toString(agreedAt);
    assertThat(behind.page(COORDINATOR).items()).hasSize(1);
    behind.minPosition = Long.toString(story.head());
    Refused.with("unavailable", () -> behind.page(COORDINATOR));
    Asked lagging = new Asked(database, agreedAt, story.head());
    lagging.minPosition = Long.toString(story.head());
    Refused.with("unavailable", () -> lagging.page(COORDINATOR));
  }

  @ParameterizedTest
  @ValueSource(strings = {"overdue", "actionlist"})
  void isStaleWhenEitherHasSetSomethingAside(String view) {
    Asked asked = new Asked(TestDatabase.H2, agreedAt, agreedAt);
    assertThat(asked.only().stale()).isNull();
    assertThat(asked.page(COORDINATOR).stale()).isNull();
    asked.setAside(view, ACTION.toString(), 1);
    assertThat(asked.only().stale()).isTrue();
    assertThat(asked.page(COORDINATOR).stale()).isNull();
    asked.setAside(view, id(1002).toString(), 0);
    assertThat(asked.page(COORDINATOR).stale()).isTrue();
  }

  /** A view that has read up to one position, and the content up to another. */
  private final class Asked {

    private final OverdueQueryApi api;
    private final Desk desk;
    private @Nullable String minPosition;

    Asked(TestDatabase database, long found, long shown) {
      desk = Desk.on(database);
      OverdueProjection view = new OverdueProjection(ViewTables.live(desk.dataSource()));
      View content = ActionContent.over(desk.dataSource());
      feed(view, found);
      feed(content, shown);
      Paged paged = Paged.of(desk, story, SettableClock.at("2026-03-25T12:00:00Z"), view, content);
      api = new OverdueQueryApi(view, paged.past(), paged.lists(), paged.files());
    }

    private void feed(View view, long upTo) {
      desk.feed(
          view, story.events().stream().filter(each -> each.position() <= upTo).toList(), 500);
    }

    Page<ActionResponse> page(Caller caller) {
      return Paged.page(
          api.overdue(
              caller, HttpMethod.GET, query(OverdueQuery.class, "minPosition", minPosition)));
    }

    ActionDetails only() {
      List<ActionResponse> items = page(COORDINATOR).items();
      assertThat(items).hasSize(1);
      return (ActionDetails) items.getFirst();
    }

    void setAside(String view, String aggregate, long version) {
      new JdbcTemplate(desk.dataSource())
          .update(
              "insert into query.dead_letter values (?, ?, 'Action', ?, ?, 'ActionCompleted', null,"
                  + " 0, timestamp with time zone '2026-03-02 12:00:00Z', null, null, null, null)",
              view,
              version + 100,
              aggregate,
              version);
    }
  }
}
