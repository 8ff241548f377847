package org.maractracker.query.asof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.caller.Role;
import org.maractracker.query.Callers;
import org.maractracker.query.StoryArchive;
import org.maractracker.query.engine.view.Desk;
import org.maractracker.query.engine.view.ViewTables;
import org.maractracker.query.model.action.ActionColumns;
import org.maractracker.query.model.action.ActionContext;
import org.maractracker.query.model.action.ActionOrder;
import org.maractracker.query.model.action.ActionQueries;
import org.maractracker.query.model.action.ActionSelection;
import org.maractracker.query.model.action.ActionState;
import org.maractracker.query.model.action.CaseSummary;
import org.maractracker.query.model.action.MeetingRow;
import org.maractracker.query.model.action.Scope;
import org.maractracker.query.model.action.Unachievable;
import org.maractracker.query.model.casefile.CaseState;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Any list of any moment is what its definition says it is. */
class BitemporalActionsTest {

  private static final long FIRST_SEED = 20_261_122;
  private static final Scope EVERYTHING = Scope.of(Callers.northshire(Role.COORDINATOR));

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isWhatTheDefinitionSays(TestDatabase database) {
    Desk desk = Desk.on(database);
    AsOfProjection view = new AsOfProjection(ViewTables.live(desk.dataSource()));
    int stories = database == TestDatabase.H2 ? 500 : 50;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + stories; seed++) {
      RandomStory story = new RandomStory(seed);
      view.clear();
      desk.feed(view, story.events(), 1 + story.below(20));
      Asked asked = new Asked(desk, story, "seed " + seed);
      moments(story).forEach(asked::at);
    }
  }

  /** All four corners: neither, either, both. */
  private static List<AsOf> moments(RandomStory story) {
    List<AsOf> moments = new ArrayList<>();
    for (LocalDate day : Arrays.asList(null, story.day(), story.day())) {
      moments.add(new AsOf(day, null));
      moments.add(new AsOf(day, story.instant()));
      moments.add(new AsOf(day, story.one(story.events()).recordedAt()));
    }
    return moments;
  }

  private record Asked(Desk desk, RandomStory story, String seed) {

    void at(AsOf moment) {
      Definition definition = new Definition(story.events(), moment);
      AsOfActionSource past = past(moment);
      List<ActionState> all = definition.actions(story.actions);
      is(past, list(past), all, each -> true);
      is(past, list(past).where("a.status =", "OPEN"), all, each -> status(each).equals("OPEN"));
      String agency = story.one(RandomStory.AGENCIES);
      is(past, list(past).concerning(agency), all, each -> each.concerned().contains(agency));
      UUID meeting = story.one(story.meetings);
      is(past, list(past).onListOf(meeting), all, each -> standsOn(each, meeting));
      is(past, list(past).where("a.meeting_id =", meeting), all, agreedAt(meeting));
      LocalDate day = story.day();
      is(past, list(past).where("a.due_on <", day), all, each -> due(each).isBefore(day));
      registerIs(past, all);
      story.actions.forEach(id -> isThere(past, id, all));
      isSurrounded(around(past, all), definition, all);
    }

    private ActionContext around(AsOfActionSource past, List<ActionState> all) {
      return new ActionQueries(
              past,
              (asked, agencies) -> Optional.empty(),
              desk.freshness(),
              SettableClock.at("2026-11-22T12:00:00Z"))
          .around(all);
    }

    private AsOfActionSource past(AsOf moment) {
      BitemporalEvents events =
          new BitemporalEvents(
              new StoryArchive(story::events),
              new SearchHistoryTable(ViewTables.live(desk.dataSource())));
      return new AsOfActionSource(moment, moment, JdbcClient.create(desk.dataSource()), events);
    }

    private static ActionSelection list(AsOfActionSource past) {
      return past.select(EVERYTHING).by(ActionOrder.BY_DUE_DATE);
    }

    private void is(
        AsOfActionSource past,
        ActionSelection selection,
        List<ActionState> all,
        Predicate<ActionState> condition) {
      assertThat(past.find(selection))
          .as(seed)
          .containsExactlyElementsOf(
              all.stream().filter(condition).sorted(by(Asked::due)).toList());
    }

    private void registerIs(AsOfActionSource past, List<ActionState> all) {
      ActionSelection register =
          past.select(EVERYTHING)
              .listed("a.reported_from is not null")
              .by(new ActionOrder(tables -> "a.reported_from", Asked::reported));
      assertThat(past.find(register))
          .as(seed)
          .containsExactlyElementsOf(
              all.stream()
                  .filter(each -> ActionColumns.unachievable(each) != null)
                  .sorted(by(Asked::reported))
                  .toList());
    }

    private void isThere(AsOfActionSource past, UUID id, List<ActionState> all) {
      Optional<ActionState> expected =
          all.stream().filter(each -> each.actionId().equals(id)).findFirst();
      assertThat(past.find(id)).as(seed).isEqualTo(expected);
    }

    private void isSurrounded(ActionContext around, Definition definition, List<ActionState> all) {
      if (all.isEmpty()) {
        return;
      }
      isThen(around.zones(), definition.of(RandomStory.MARAC, MaracState::after));
      assertThat(around.meetings())
          .as(seed)
          .isEqualTo(
              story.meetings.stream()
                  .flatMap(id -> definition.of(id.toString(), MeetingRow::after).stream())
                  .collect(Collectors.toMap(MeetingRow::meetingId, MeetingRow::sitsOn)));
      ActionContext.caseIds(all)
          .forEach(id ->
              assertThat(around.caseOf(id))
                  .as(seed)
                  .isEqualTo(definition.of(id.toString(), CaseState::after).map(CaseSummary::of)));
    }

    /** Before the MARAC was established its days are those it was established with. */
    private void isThen(Map<String, ZoneId> zones, Optional<MaracState> zone) {
      assertThat(zones).as(seed).containsOnlyKeys(RandomStory.MARAC);
      zone.ifPresent(row -> assertThat(zones).as(seed).containsValue(ZoneId.of(row.timeZone())));
    }

    private static Comparator<ActionState> by(Function<ActionState, LocalDate> day) {
      return Comparator.comparing(day).thenComparing(each -> each.actionId().toString());
    }

    private static LocalDate due(ActionState action) {
      return ActionColumns.sortOn(action);
    }

    private static LocalDate reported(ActionState action) {
      Unachievable entry = Objects.requireNonNull(ActionColumns.unachievable(action));
      return entry.reportedOn().firstDay();
    }

    private static String status(ActionState action) {
      return ActionColumns.status(action);
    }

    private static Predicate<ActionState> agreedAt(UUID meeting) {
      return action -> meeting.equals(ActionColumns.meetingId(action));
    }

    private static boolean standsOn(ActionState action, UUID meeting) {
      return agreedAt(meeting).test(action) || ActionColumns.carriedTo(action).contains(meeting);
    }
  }
}
