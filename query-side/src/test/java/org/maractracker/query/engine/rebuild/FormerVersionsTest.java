package org.maractracker.query.engine.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.engine.rebuild.Rebuild.State;
import org.maractracker.query.engine.view.DeadLetterService;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.NewerVersion;
import org.maractracker.query.engine.view.Node;
import org.maractracker.query.engine.view.ReleaseWithoutVersions;
import org.maractracker.query.engine.view.Tally;
import org.maractracker.query.engine.view.Views;
import org.maractracker.store.events.EventArchive;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TypeMismatchDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;

/** Nodes of the version before, and of the release without versions, beside a later one. */
class FormerVersionsTest extends VersionedNodes {

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
        Eventually.holds(() -> assertThat(later.bean(Views.class).feeds()).isTrue());
      }
      append(former, 1);
      assertThat(former.bean(Freshness.class).reaches("tally", 16)).isFalse();
      assertThat(before.rows()).containsExactlyElementsOf(upTo(15));
    }
  }

  private static void isLeftAlone(Node former) {
    Eventually.holds(() -> assertThat(former.bean(Views.class).feeds()).isFalse());
    assertThat(health(former))
        .returns(new Status("OUT_OF_SERVICE"), Health::getStatus)
        .returns(
            Map.of(
                "secondsBehind",
                0L,
                "rebuilding",
                Set.of(),
                "newer",
                Set.of("tally"),
                "faulty",
                Set.of()),
            Health::getDetails);
    assertThatThrownBy(() -> former.bean(TokenStore.class).fetchToken("views", 0))
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
      assertThat(
              new RebuildTable(pool)
                  .begin("tally", id, RebuildRun.Purpose.REPLACE, "u-late", clock.instant()))
          .isTrue();
      new RebuildRun(
              RebuildRun.Purpose.REPLACE,
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
}
