package org.maractracker.query.engine.rebuild;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.PartialDate;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.ledger.Coverage;
import org.maractracker.ledger.Coverage.Differing;
import org.maractracker.query.Story;
import org.maractracker.query.engine.rebuild.Rebuild.Difference;
import org.maractracker.query.engine.rebuild.Rebuild.State;
import org.maractracker.query.engine.rebuild.RebuildRun.Purpose;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.Node;
import org.maractracker.query.engine.view.Tally;
import org.maractracker.query.engine.view.ViewChecks;
import org.maractracker.query.engine.view.ViewFault;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.boot.health.contributor.HealthIndicator;

/** What somebody has written into a view's tables is found, named, and stays until a rebuild. */
class ViewComparisonTest {

  private static final UUID MEETING = new UUID(0, 1);

  private final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
  private final Story story = new Story();

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void namesTheRowsThatDifferAndChangesNone(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    try (Node node = Node.on(pool, clock, tally)) {
      tell(node, 10, "tally");
      assertThat(compared(node, "tally"))
          .returns(State.COMPARED, Rebuild::state)
          .returns(List.of(), Rebuild::differences);
      assertThat(health(node)).isEqualTo("UP");
      node.jdbc().sql("delete from query.tally where position = 4").update();
      node.jdbc().sql("insert into query.tally values (11, 0, null)").update();
      node.jdbc().sql("update query.tally set note = 'wrong' where position = 5").update();
      assertThat(compared(node, "tally").differences())
          .containsExactly(new Difference("tally", 2, 2));
      assertThat(node.bean(ViewChecks.class).find("tally").orElseThrow().faults())
          .containsExactlyInAnyOrder(
              new ViewFault("tally", "4"),
              new ViewFault("tally", "5"),
              new ViewFault("tally", "11"));
      assertThat(tally.rows()).containsExactly(1L, 2L, 3L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
      assertThat(node.bean(Coverage.class).differing())
          .contains(new Differing("tally", "tally", "5"));
      assertThat(health(node)).isEqualTo("OUT_OF_SERVICE");

      node.bean(Rebuilds.class).start("tally", "u-admin");
      done(node, "tally");
      assertThat(node.bean(Coverage.class).differing()).isEmpty();
      assertThat(health(node)).isEqualTo("UP");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void comparesOneViewAnHourTheOneOfLongestAgo(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally one = new Tally("one", pool);
    Tally two = new Tally("two", pool);
    try (Node node = Node.on(pool, clock, one, two)) {
      tell(node, 3, "one", "two");
      looks(node);
      assertThat(done(node, "one").by()).isEqualTo("hourly");
      looks(node);
      assertThat(node.bean(Rebuilds.class).find("two")).isEmpty();
      clock.advance(Duration.ofHours(1));
      looks(node);
      assertThat(done(node, "two").state()).isEqualTo(State.COMPARED);
      clock.advance(Duration.ofHours(1));
      looks(node);
      assertThat(done(node, "one").startedAt()).isEqualTo(clock.instant());
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aComparisonGivesWayToARebuild(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    try (Node node = Node.on(pool, clock, tally)) {
      tell(node, 3, "tally");
      node.jdbc().sql("delete from query.tally where position = 2").update();
      tally.gateBeside = new CountDownLatch(1);
      Rebuilds rebuilds = node.bean(Rebuilds.class);
      rebuilds.compare("tally", "hourly");
      Thread asks = Thread.ofVirtual().start(() -> rebuilds.start("tally", "u-admin"));
      tally.gateBeside.countDown();
      Eventually.holds(() -> assertThat(asks.isAlive()).isFalse());
      assertThat(done(node, "tally")).returns("u-admin", Rebuild::by);
      assertThat(tally.rows()).containsExactly(1L, 2L, 3L);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoAsksWhileOneIsUnderWayIsShownThatOne(TestDatabase database) {
    DataSource pool = Node.pool(database);
    try (Node node = Node.on(pool, clock, new Tally("tally", pool))) {
      tell(node, 3, "tally");
      new RebuildTable(pool)
          .begin("tally", UUID.randomUUID(), Purpose.COMPARE, "hourly", clock.instant());
      assertThat(node.bean(Rebuilds.class).compare("tally", "u-admin").by()).isEqualTo("hourly");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void saysNothingOfAViewThatStands(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    tally.refuseAt.add(3L);
    tally.failsBesideToo = false;
    try (Node node = Node.on(pool, clock, tally)) {
      append(node, 5);
      Eventually.holds(() -> assertThat(tally.failures.get()).isPositive());
      assertThat(compared(node, "tally"))
          .returns(State.FAILED, Rebuild::state)
          .returns("behind", Rebuild::failure);
      assertThat(node.bean(ViewChecks.class).find("tally")).isEmpty();
    }
  }

  /** Each question that kept its connection would take one of the pool's twelve for good. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void questionsGiveTheirConnectionsBack(TestDatabase database) {
    DataSource pool = Node.pool(database);
    try (Node node = Node.on(pool, clock, new Tally("tally", pool))) {
      ViewChecks checks = node.bean(ViewChecks.class);
      for (int i = 0; i < 20; i++) {
        assertThat(checks.faulty()).isEmpty();
        assertThat(checks.last()).isEmpty();
      }
    }
  }

  private static void looks(Node node) {
    Eventually.holds(() -> assertThat(node.bean(Rebuilds.class).isBusy()).isFalse());
    node.bean(RollingComparison.class).look();
  }

  private static Rebuild compared(Node node, String view) {
    node.bean(Rebuilds.class).compare(view, "u-admin");
    return done(node, view);
  }

  private static Rebuild done(Node node, String view) {
    Eventually.holds(() -> assertThat(node.bean(Rebuilds.class).isBusy()).isFalse());
    return node.bean(Rebuilds.class).find(view).orElseThrow();
  }

  private static String health(Node node) {
    return requireNonNull(node.bean(HealthIndicator.class).health()).getStatus().getCode();
  }

  private void tell(Node node, int events, String... views) {
    append(node, events);
    for (String view : views) {
      Eventually.holds(
          () -> assertThat(node.bean(Freshness.class).readTo(view)).isEqualTo(story.head()));
    }
  }

  private void append(Node node, int events) {
    long from = story.head() + 1;
    for (int i = 0; i < events; i++) {
      story.tell(
          new CaseListed(MEETING, UUID.randomUUID(), PartialDate.of(LocalDate.of(2026, 3, 2))));
    }
    node.append(story, from);
  }
}
