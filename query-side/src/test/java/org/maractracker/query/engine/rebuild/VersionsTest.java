package org.maractracker.query.engine.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.engine.rebuild.Rebuild.State;
import org.maractracker.query.engine.rebuild.RebuildRun.Purpose;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.Node;
import org.maractracker.query.engine.view.Tally;
import org.maractracker.query.engine.view.ViewVersions;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;

/** A view made anew because its version is a later one. */
class VersionsTest extends VersionedNodes {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anOlderViewIsMadeAnewByItselfAndByOneNodeOfTwo(TestDatabase database) {
    DataSource pool = Node.pool(database);
    fedByTheFirstVersion(pool, 10);
    Tally one = new Tally("tally", 2, pool);
    Tally other = new Tally("tally", 2, pool);
    try (Node node = Node.on(pool, clock, one);
        Node beside = Node.on(pool, clock, other)) {
      isOfTheSecondVersion(node, 10);
      assertThat(one.appliedBeside.get() + other.appliedBeside.get()).isEqualTo(10);
      assertThat(node.bean(Rebuilds.class).find("tally").orElseThrow())
          .returns("version 2", Rebuild::by)
          .returns(State.SWAPPED, Rebuild::state);
      assertThat(beside.bean(ViewVersions.class).older()).isEmpty();

      tell(beside, 3);
      isOfTheSecondVersion(beside, 13);
      assertThat(node.bean(Freshness.class).stale("tally").anything()).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void meanwhileTheOldRowsAreFedOnAndSaidToBeStale(TestDatabase database) {
    DataSource pool = Node.pool(database);
    fedByTheFirstVersion(pool, 10);
    Tally tally = new Tally("tally", 2, pool);
    tally.gateBeside = new CountDownLatch(1);
    try (Node node = Node.on(pool, clock, tally)) {
      isRunning(node);
      tell(node, 2);
      assertThat(tally.rows()).containsExactlyElementsOf(upTo(12));
      assertThat(notes(node)).containsEntry("", 10L);
      saysThatItIsBeingMadeAnew(node);
      assertThatThrownBy(() -> node.bean(Freshness.class).await("tally", OptionalLong.of(13)))
          .isInstanceOf(RuleViolated.class);

      tally.gateBeside.countDown();
      isOfTheSecondVersion(node, 12);
      assertThat(node.bean(Freshness.class).stale("tally").any("anything")).isNull();
      assertThat(readiness(node).getDescription()).isEmpty();
      assertThat(gauge(node)).isZero();
    } finally {
      tally.gateBeside.countDown();
    }
  }

  private static void saysThatItIsBeingMadeAnew(Node node) {
    assertThat(node.bean(Freshness.class).stale("tally").anything()).isTrue();
    assertThat(node.bean(Freshness.class).stale("tally").mayMissSome()).isTrue();
    assertThat(node.bean(Freshness.class).stale("tally").any("anything")).isTrue();
    assertThat(health(node).getStatus()).isEqualTo(Status.UP);
    assertThat(health(node).getDetails()).containsEntry("rebuilding", Set.of("tally"));
    assertThat(readiness(node))
        .isEqualTo(Status.UP)
        .returns("rebuilding tally", Status::getDescription);
    assertThat(gauge(node)).isEqualTo(1);
  }

  /** An event that cannot be folded onto an old row is set aside, and folded beside. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatCannotBeFoldedOnToOldRowsIsNotLost(TestDatabase database) {
    DataSource pool = Node.pool(database);
    fedByTheFirstVersion(pool, 10);
    Tally tally = new Tally("tally", 2, pool);
    tally.gateBeside = new CountDownLatch(1);
    tally.failsBesideToo = false;
    tally.failAt.add(11L);
    try (Node node = Node.on(pool, clock, tally)) {
      isRunning(node);
      tell(node, 2);
      assertThat(tally.rows()).containsExactlyElementsOf(upTo(10));
      tally.gateBeside.countDown();
      isOfTheSecondVersion(node, 12);
    } finally {
      tally.gateBeside.countDown();
    }
  }

  /** As a node leaves it that was killed: some rows beside, and a run that says nothing more. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatWasLeftHalfWayIsTakenUpOnceItHasBeenSilentForAMinute(TestDatabase database) {
    DataSource pool = Node.pool(database);
    fedByTheFirstVersion(pool, 10);
    leftHalfWay(pool);
    try (Node node = Node.on(pool, clock, new Tally("tally", 2, pool))) {
      tell(node, 2);
      assertThat(node.bean(Rebuilds.class).find("tally").orElseThrow())
          .returns(State.RUNNING, Rebuild::state)
          .returns("killed", Rebuild::by);
      clock.advance(Duration.ofSeconds(61));
      isOfTheSecondVersion(node, 12);
    }
  }

  private void leftHalfWay(DataSource pool) {
    JdbcTemplate jdbc = new JdbcTemplate(pool);
    new RebuildTable(pool)
        .begin("tally", UUID.randomUUID(), Purpose.REPLACE, "killed", clock.instant());
    jdbc.update("insert into query_rebuild.view_position (view_name, read_to) values ('tally', 5)");
    jdbc.update("insert into query_rebuild.tally values (3, 0, 'half'), (99, 0, 'half')");
  }

  private static Status readiness(Node node) {
    return node.bean(StatusAggregator.class).getAggregateStatus(Set.of(health(node).getStatus()));
  }

  private static double gauge(Node node) {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    node.bean(MeterBinder.class).bindTo(registry);
    return registry.get("tracker.view.rebuilding").tag("view", "tally").gauge().value();
  }
}
