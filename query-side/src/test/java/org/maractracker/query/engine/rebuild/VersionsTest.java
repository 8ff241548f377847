package org.maractracker.query.engine.rebuild;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.PartialDate;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.Story;
import org.maractracker.query.engine.rebuild.Rebuild.State;
import org.maractracker.query.engine.view.DeadLetterService;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.NewerVersion;
import org.maractracker.query.engine.view.Node;
import org.maractracker.query.engine.view.ReleaseWithoutVersions;
import org.maractracker.query.engine.view.Tally;
import org.maractracker.query.engine.view.ViewPositions;
import org.maractracker.query.engine.view.ViewVersions;
import org.maractracker.query.engine.view.Views;
import org.maractracker.store.events.EventArchive;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TypeMismatchDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Nodes of one version of a view and of the next, on one database, at once and one after another.
 */
class VersionsTest {

  private static final UUID MEETING = new UUID(0, 1);

  private final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
  private final Story story = new Story();

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
    new RebuildTable(pool).begin("tally", UUID.randomUUID(), "killed", clock.instant());
    jdbc.update("insert into query_rebuild.view_position (view_name, read_to) values ('tally', 5)");
    jdbc.update("insert into query_rebuild.tally values (3, 0, 'half'), (99, 0, 'half')");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aNodeOfTheVersionBeforeThatStillRunsWritesNothingMore(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally before = new Tally("tally", 1, pool);
    try (Node former = Node.on(pool, clock, before)) {
      tell(former, 10);
      try (Node later = Node.on(pool, clock, new Tally("tally", 2, pool))) {
        isOfTheSecondVersion(later, 10);
        for (int i = 0; i < 5; i++) {
          tell(later, 1);
        }
        isOfTheSecondVersion(later, 15);
        isLeftAlone(former);
        Eventually.holds(() -> assertThat(later.bean(Views.class).feeds("tally")).isTrue());
      }
      append(former, 1);
      assertThat(former.bean(Freshness.class).reaches("tally", 16)).isFalse();
      assertThat(before.rows()).containsExactlyElementsOf(upTo(15));
    }
  }

  private static void isLeftAlone(Node former) {
    Eventually.holds(() -> assertThat(former.bean(Views.class).feeds("tally")).isFalse());
    assertThat(health(former))
        .returns(new Status("OUT_OF_SERVICE"), Health::getStatus)
        .returns(
            Map.of("secondsBehind", 0L, "rebuilding", Set.of(), "newer", Set.of("tally")),
            Health::getDetails);
    assertThatThrownBy(() -> former.bean(TokenStore.class).fetchToken("tally", 0))
        .isInstanceOf(UnableToClaimTokenException.class)
        .hasMessageContaining("later version");
    assertThat(former.bean(Freshness.class).stale("tally").anything()).isTrue();
    assertThatThrownBy(() -> former.bean(DeadLetterService.class).retry("tally", 1))
        .isInstanceOf(RuleViolated.class);
    assertThatThrownBy(() -> former.bean(DeadLetterService.class).evict("tally", 1, "u", "No"))
        .isInstanceOf(RuleViolated.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anOperatorTakesAViewBackToTheVersionBefore(TestDatabase database) {
    DataSource pool = Node.pool(database);
    fedByTheFirstVersion(pool, 10);
    try (Node later = Node.on(pool, clock, new Tally("tally", 2, pool))) {
      isOfTheSecondVersion(later, 10);
    }
    try (Node former = Node.on(pool, clock, new Tally("tally", 1, pool))) {
      append(former, 2);
      isLeftAlone(former);
      former.bean(Rebuilds.class).start("tally", "u-admin");
      Eventually.holds(() -> assertThat(notes(former)).isEqualTo(Map.of("", 12L)));
      tell(former, 2);
      assertThat(notes(former)).isEqualTo(Map.of("", 14L));
      assertThat(health(former).getStatus()).isEqualTo(Status.UP);
    }
  }

  /** It was begun when the rows were its own, and another version has taken over since. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRunDoesNotReplaceRowsOfAVersionThatTookOverAfterItBegan(TestDatabase database) {
    DataSource pool = Node.pool(database);
    fedByTheFirstVersion(pool, 10);
    try (Node later = Node.on(pool, clock, new Tally("tally", 2, pool))) {
      isOfTheSecondVersion(later, 10);
      UUID id = UUID.randomUUID();
      assertThat(new RebuildTable(pool).begin("tally", id, "u-late", clock.instant())).isTrue();
      new RebuildRun(
              new Tally("tally", 1, pool),
              1,
              id,
              pool,
              later.bean(PlatformTransactionManager.class),
              later.bean(EventArchive.class),
              later.bean(Freshness.class),
              clock)
          .run();
      assertThat(later.bean(Rebuilds.class).find("tally").orElseThrow())
          .returns(State.FAILED, Rebuild::state)
          .returns(NewerVersion.class.getName(), Rebuild::failure);
      isOfTheSecondVersion(later, 10);
    }
  }

  /** It knows nothing of versions; what it locks before it writes is not there any more. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theReleaseWithoutVersionsCanWriteNothingOnceALaterVersionHasTakenOver(
      TestDatabase database) {
    DataSource pool = Node.pool(database);
    fedByTheFirstVersion(pool, 10);
    ReleaseWithoutVersions release = new ReleaseWithoutVersions(pool);
    Tally tally = new Tally("tally", 2, pool);
    tally.gateBeside = new CountDownLatch(1);
    try (Node later = Node.on(pool, clock, tally)) {
      isRunning(later);
      assertThat(release.readTo()).isEqualTo(10);
      release.apply(List.of(9L, 10L), () -> {});
      assertThatThrownBy(() ->
              release.apply(
                  List.of(11L, 12L),
                  () -> {
                    tally.gateBeside.countDown();
                    isOfTheSecondVersion(later, 10);
                  }))
          .as("a batch that was under way")
          .isInstanceOf(TypeMismatchDataAccessException.class);
      assertThatThrownBy(release::lockAlone).isInstanceOf(TypeMismatchDataAccessException.class);
      assertThatThrownBy(release::startOver).isInstanceOf(DataIntegrityViolationException.class);
      release.begin();
      assertThat(release.readTo()).as("waited for in vain").isZero();
      tell(later, 2);
      isOfTheSecondVersion(later, 12);
    } finally {
      tally.gateBeside.countDown();
    }
  }

  private void fedByTheFirstVersion(DataSource pool, int events) {
    try (Node first = Node.on(pool, clock, new Tally("tally", 1, pool))) {
      tell(first, events);
      assertThat(notes(first)).isEqualTo(Map.of("", (long) events));
    }
  }

  private static void isRunning(Node node) {
    Eventually.holds(() ->
        assertThat(node.bean(Rebuilds.class).find("tally"))
            .hasValueSatisfying(run -> assertThat(run.state()).isEqualTo(State.RUNNING)));
  }

  private static void isOfTheSecondVersion(Node node, int events) {
    Eventually.holds(() -> assertThat(notes(node)).isEqualTo(Map.of("version 2", (long) events)));
    assertThat(node.bean(ViewVersions.class).stored("tally")).isEqualTo(2);
    assertThat(node.bean(ViewPositions.class).readTo("tally")).isEqualTo(events);
  }

  /** How many rows have which note. */
  private static Map<String, Long> notes(Node node) {
    return node
        .jdbc()
        .sql("select coalesce(note, ''), count(*) from query.tally group by note")
        .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Health health(Node node) {
    return requireNonNull(node.bean(HealthIndicator.class).health(true));
  }

  private static Status readiness(Node node) {
    return node.bean(StatusAggregator.class).getAggregateStatus(Set.of(health(node).getStatus()));
  }

  private static double gauge(Node node) {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    node.bean(MeterBinder.class).bindTo(registry);
    return registry.get("tracker.view.rebuilding").tag("view", "tally").gauge().value();
  }

  private void tell(Node node, int events) {
    append(node, events);
    Eventually.holds(
        () -> assertThat(node.bean(Freshness.class).readTo("tally")).isEqualTo(story.head()));
  }

  private void append(Node node, int events) {
    long from = story.head() + 1;
    for (int i = 0; i < events; i++) {
      story.tell(
          new CaseListed(MEETING, UUID.randomUUID(), PartialDate.of(LocalDate.of(2026, 3, 2))));
    }
    node.append(story, from);
  }

  private static Iterable<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }
}
