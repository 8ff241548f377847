package org.maractracker.query.engine.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.PartialDate;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.query.Story;
import org.maractracker.query.engine.rebuild.Rebuild.Difference;
import org.maractracker.query.engine.rebuild.Rebuild.State;
import org.maractracker.query.engine.rebuild.RebuildRun.Purpose;
import org.maractracker.query.engine.rebuild.RebuildTable.Superseded;
import org.maractracker.query.engine.view.DeadLetter;
import org.maractracker.query.engine.view.DeadLetterService;
import org.maractracker.query.engine.view.DeadLetters;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.Node;
import org.maractracker.query.engine.view.Tally;
import org.maractracker.query.engine.view.Views;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;

/** One view is made anew while everybody goes on reading it. */
class RebuildTest {

  private static final Clock CLOCK = SettableClock.at("2026-03-02T12:00:00Z");
  private static final UUID MEETING = new UUID(0, 1);

  private final Story story = new Story();

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void findsASoundViewAsTheEventsSay(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    try (Node node = Node.on(pool, CLOCK, tally)) {
      tell(node, RebuildRun.BATCH + 10);
      Rebuild done = rebuilt(node);
      assertThat(done)
          .isEqualTo(
              new Rebuild(
                  "tally",
                  State.SWAPPED,
                  RebuildRun.BATCH + 10,
                  RebuildRun.BATCH + 10,
                  0,
                  List.of(),
                  CLOCK.instant(),
                  CLOCK.instant(),
                  "u-admin",
                  null));
      assertThat(tally.rows()).hasSize(RebuildRun.BATCH + 10);
      assertThat(node.jdbc().sql("select * from query_rebuild.tally").query().listOfRows())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void putsRightWhatDiffersAndSaysHowMuch(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    try (Node node = Node.on(pool, CLOCK, tally)) {
      tell(node, 10);
      node.jdbc().sql("delete from query.tally where position = 4").update();
      node.jdbc().sql("insert into query.tally values (11, 0, null)").update();
      node.jdbc().sql("update query.tally set note = 'wrong' where position = 5").update();
      assertThat(rebuilt(node).differences()).containsExactly(new Difference("tally", 2, 2));
      assertThat(tally.rows()).containsExactlyElementsOf(upTo(10));
      assertThat(notes(node)).containsExactly(0L);
      assertThat(rebuilt(node).differences()).isEmpty();

      tell(node, 1);
      assertThat(tally.rows()).containsExactlyElementsOf(upTo(11));
    }
  }

  private static List<Long> notes(Node node) {
    return node.jdbc()
        .sql("select count(note) from query.tally")
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** All 3,000 rows are wrong, and then none: never some. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nobodySeesItHalfDone(TestDatabase database) throws InterruptedException {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    try (Node node = Node.on(pool, CLOCK, tally)) {
      tell(node, 3000);
      node.jdbc().sql("update query.tally set note = 'wrong'").update();
      Set<String> seen = ConcurrentHashMap.newKeySet();
      Thread reader =
          Thread.ofVirtual()
              .start(() -> {
                while (!seen.contains("3000 rows, 0 wrong")) {
                  seen.add(rowsAndWrongOnes(node));
                }
              });
      Eventually.holds(() -> assertThat(seen).isNotEmpty());
      assertThat(rebuilt(node).differences()).containsExactly(new Difference("tally", 3000, 3000));
      reader.join();
      assertThat(seen).containsExactlyInAnyOrder("3000 rows, 3000 wrong", "3000 rows, 0 wrong");
    }
  }

  private static String rowsAndWrongOnes(Node node) {
    return node.jdbc()
        .sql("select count(*), count(note) from query.tally")
        .query((row, number) -> "%d rows, %d wrong".formatted(row.getLong(1), row.getLong(2)))
        .single();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsRecordedMeanwhileIsThereOnce(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    try (Node node = Node.on(pool, CLOCK, tally)) {
      tell(node, 3000);
      node.bean(Rebuilds.class).start("tally", "u-admin");
      int before = 3000;
      while (node.bean(Rebuilds.class).find("tally").orElseThrow().state() == State.RUNNING) {
        tell(node, 5);
        before += 5;
      }
      tell(node, 5);
      assertThat(node.bean(Rebuilds.class).find("tally").orElseThrow())
          .returns(State.SWAPPED, Rebuild::state)
          .returns(List.of(), Rebuild::differences);
      assertThat(tally.rows()).containsExactlyElementsOf(upTo(before + 5));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aNodeThatDoesNotFeedTheViewMayRebuildIt(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    try (Node one = Node.on(pool, CLOCK, tally);
        Node other = Node.on(pool, CLOCK, tally)) {
      tell(one, 5);
      Node passive = one.bean(Views.class).feeds() ? other : one;
      one.jdbc().sql("delete from query.tally").update();
      assertThat(rebuilt(passive).differences()).containsExactly(new Difference("tally", 0, 5));
      tell(one, 5);
      assertThat(tally.rows()).containsExactlyElementsOf(upTo(10));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void lettersThatCanBeFoldedNowAreGoneAndTheOthersStay(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    tally.failAt.addAll(List.of(2L, 4L, 6L));
    try (Node node = Node.on(pool, CLOCK, tally)) {
      for (int i = 1; i <= 6; i++) {
        story.tell(listed(UUID.randomUUID()));
      }
      node.append(story, 1);
      readTo(node, 6);
      node.bean(DeadLetterService.class).evict("tally", 2, "u-admin", "A fault");
      assertThat(tally.rows()).containsExactly(1L, 3L, 5L);

      tally.failAt.removeAll(List.of(2L, 4L));
      assertThat(rebuilt(node).differences()).containsExactly(new Difference("tally", 0, 2));
      assertThat(tally.rows()).containsExactlyElementsOf(upTo(5));
      assertThat(node.bean(DeadLetters.class).page("tally", 0, 9))
          .extracting(DeadLetter::position)
          .containsExactly(6L);
    }
  }

  /** Its token is where it was: what it is given again, it has read. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aViewThatStandsIsBroughtToTheHeadAndGoesOn(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    tally.refuseAt.add(3L);
    tally.failsBesideToo = false;
    try (Node node = Node.on(pool, CLOCK, tally)) {
      append(node, 5);
      Eventually.holds(() -> assertThat(tally.failures.get()).isGreaterThan(0));
      rebuilt(node);
      assertThat(tally.rows()).containsExactlyElementsOf(upTo(5));
      tell(node, 3);
      assertThat(tally.rows()).containsExactlyElementsOf(upTo(8));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aFailureLeavesTheViewAsItWasAndSaysOnlyOfWhatKind(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    try (Node node = Node.on(pool, CLOCK, tally)) {
      tell(node, 5);
      node.jdbc().sql("delete from query.tally where position = 4").update();
      tally.refuseAt.add(5L);
      assertThat(rebuilt(node))
          .returns(State.FAILED, Rebuild::state)
          .returns("org.springframework.dao.DataIntegrityViolationException", Rebuild::failure);
      assertThat(tally.rows()).containsExactly(1L, 2L, 3L, 5L);
      tally.refuseAt.clear();
      assertThat(rebuilt(node).differences()).containsExactly(new Difference("tally", 0, 1));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRunIsNotJoinedByAnotherUntilItHasBeenSilentForAMinute(TestDatabase database) {
    DataSource pool = Node.pool(database);
    try (Node node = Node.on(pool, CLOCK, new Tally("tally", pool))) {
      RebuildTable table = new RebuildTable(pool);
      UUID first = UUID.randomUUID();
      UUID second = UUID.randomUUID();
      Instant start = CLOCK.instant();
      assertThat(table.begin("tally", first, Purpose.REPLACE, "u-one", start)).isTrue();
      table.report("tally", first, 7, 9, start.plusSeconds(10));
      assertThat(table.begin("tally", second, Purpose.REPLACE, "u-two", start.plusSeconds(70)))
          .isFalse();
      assertThat(node.bean(Rebuilds.class).start("tally", "u-three"))
          .returns("u-one", Rebuild::by)
          .returns(7L, Rebuild::readTo);
      assertThat(table.find("tally", start.plusSeconds(71)).orElseThrow())
          .returns(State.FAILED, Rebuild::state)
          .returns("interrupted", Rebuild::failure);

      assertThat(table.begin("tally", second, Purpose.REPLACE, "u-two", start.plusSeconds(71)))
          .isTrue();
      assertThatThrownBy(() -> table.report("tally", first, 8, 9, start.plusSeconds(72)))
          .isInstanceOf(Superseded.class);
      assertThat(table.find("tally", start.plusSeconds(72)).orElseThrow())
          .returns("u-two", Rebuild::by)
          .returns(State.RUNNING, Rebuild::state)
          .returns(0L, Rebuild::readTo);
    }
  }

  private static Rebuild rebuilt(Node node) {
    List<Rebuild> done = new ArrayList<>();
    node.bean(Rebuilds.class).start("tally", "u-admin");
    Eventually.holds(() -> {
      Rebuild now = node.bean(Rebuilds.class).find("tally").orElseThrow();
      assertThat(now.state()).isNotEqualTo(State.RUNNING);
      done.add(now);
    });
    Eventually.holds(() ->
        assertThat(node.jdbc().sql("select * from query_rebuild.tally").query().listOfRows())
            .hasSizeLessThan(done.getLast().state() == State.SWAPPED ? 1 : 10_000));
    return done.getLast();
  }

  private void tell(Node node, int events) {
    append(node, events);
    readTo(node, story.head());
  }

  private static void readTo(Node node, long position) {
    Eventually.holds(() ->
        assertThat(node.bean(Freshness.class).readTo("tally")).isGreaterThanOrEqualTo(position));
  }

  private void append(Node node, int events) {
    long from = story.head() + 1;
    for (int i = 0; i < events; i++) {
      story.tell(listed(MEETING));
    }
    node.append(story, from);
  }

  private static CaseListed listed(UUID meeting) {
    return new CaseListed(meeting, UUID.randomUUID(), PartialDate.of(LocalDate.of(2026, 3, 2)));
  }

  private static Iterable<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }
}
