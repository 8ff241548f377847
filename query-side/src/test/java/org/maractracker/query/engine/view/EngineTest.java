package org.maractracker.query.engine.view;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.PartialDate;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.Story;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.boot.health.contributor.Status;

class EngineTest {

  private static final Clock CLOCK = SettableClock.at("2026-03-02T12:00:00Z");

  private final Story story = new Story();

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void appliesEveryEventOnceInOrderAndSaysHowFarItHasRead(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    try (Node node = Node.on(pool, CLOCK, tally)) {
      node.append(tell(1200), 1);
      Freshness freshness = node.bean(Freshness.class);
      freshness.await("tally", OptionalLong.of(1200));
      assertThat(tally.rows()).containsExactlyElementsOf(upTo(1200));
      assertThat(freshness.readTo("tally")).isEqualTo(1200);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void standsBeforeABatchItsDatabaseRefusesLeavesNothingOfItAndSkipsNothing(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    tally.refuseAt.add(6L);
    try (Node node = Node.on(pool, CLOCK, tally)) {
      node.append(tell(5), 1);
      node.bean(Freshness.class).await("tally", OptionalLong.of(5));
      node.append(tell(5), 6);
      Eventually.holds(() -> assertThat(tally.failures.get()).isGreaterThan(1));
      assertThat(tally.rows()).containsExactlyElementsOf(upTo(5));
      assertThat(node.bean(Freshness.class).readTo("tally")).isEqualTo(5);

      tally.refuseAt.clear();
      Eventually.holds(() -> assertThat(tally.rows()).containsExactlyElementsOf(upTo(10)));
    }
  }

  /** An error would end the framework's thread for good, with its transaction open. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anErrorIsTriedAgainAsAnyOtherFailure(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    tally.breakAt.add(2L);
    try (Node node = Node.on(pool, CLOCK, tally)) {
      node.append(tell(3), 1);
      Eventually.holds(() -> assertThat(tally.failures.get()).isGreaterThan(1));
      tally.breakAt.clear();
      Eventually.holds(() -> assertThat(tally.rows()).containsExactlyElementsOf(upTo(3)));
    }
  }

  /** The framework's own pauses add up to 31 seconds by the fifth failure. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void triesAgainEverySecondHoweverOftenItFailed(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    tally.refuseAt.add(1L);
    try (Node node = Node.on(pool, CLOCK, tally)) {
      node.append(tell(1), 1);
      Eventually.holds(() -> assertThat(tally.failures.get()).isGreaterThan(6));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void goesOnWhereItStoppedAfterARestart(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    try (Node node = Node.on(pool, CLOCK, tally)) {
      node.append(tell(10), 1);
      node.bean(Freshness.class).await("tally", OptionalLong.of(10));
    }
    try (Node node = Node.on(pool, CLOCK, tally)) {
      node.append(tell(10), 11);
      node.bean(Freshness.class).await("tally", OptionalLong.of(20));
      assertThat(tally.rows()).containsExactlyElementsOf(upTo(20));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void readsEverythingAnewAfterAResetAndGoesOnAfterIt(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    try (Node node = Node.on(pool, CLOCK, tally)) {
      Freshness freshness = node.bean(Freshness.class);
      node.append(tell(700), 1);
      freshness.await("tally", OptionalLong.of(700));
      node.bean(Views.class).reset("tally");
      freshness.await("tally", OptionalLong.of(700));
      assertThat(tally.rows()).containsExactlyElementsOf(upTo(700));
      node.append(tell(3), 701);
      freshness.await("tally", OptionalLong.of(703));
      assertThat(tally.rows()).containsExactlyElementsOf(upTo(703));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void oneOfTwoNodesFeedsAViewAndTheOtherTakesOver(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    Node first = Node.on(pool, CLOCK, tally);
    try (Node second = Node.on(pool, CLOCK, tally)) {
      first.append(tell(10), 1);
      second.bean(Freshness.class).await("tally", OptionalLong.of(10));
      assertThat(tally.rows()).containsExactlyElementsOf(upTo(10));
      assertThat(first.bean(Views.class).feeds()).isNotEqualTo(second.bean(Views.class).feeds());

      first.close();
      second.append(tell(10), 11);
      second.bean(Freshness.class).await("tally", OptionalLong.of(20));
      assertThat(tally.rows()).containsExactlyElementsOf(upTo(20));
    } finally {
      first.close();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesAnAnswerThatIsNotFreshEnoughInTime(TestDatabase database) {
    DataSource pool = Node.pool(database);
    try (Node node = Node.on(pool, CLOCK, new Tally("tally", pool))) {
      Freshness impatient =
          new Freshness(
              node.bean(ViewPositions.class),
              node.bean(DeadLetters.class),
              List.of(new Tally("tally", pool)),
              () -> 1,
              (knownAt, readTo) -> readTo,
              Duration.ofMillis(150));
      assertThatThrownBy(() -> impatient.await("tally", OptionalLong.of(1)))
          .isInstanceOfSatisfying(
              RuleViolated.class,
              refusal -> assertThat(refusal.code().code()).isEqualTo("unavailable"));
      assertThatThrownBy(() -> node.bean(Freshness.class).await("tally", OptionalLong.of(1)))
          .isInstanceOfSatisfying(
              RuleViolated.class,
              refusal -> assertThat(refusal.code().code()).isEqualTo("malformed"));
      impatient.await("tally", OptionalLong.of(0));
      impatient.await("tally", OptionalLong.empty());
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatAllViewsHaveReadIsWhatTheSlowestHas(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally slow = new Tally("slow", pool);
    Tally quick = new Tally("quick", pool);
    slow.refuseAt.add(4L);
    try (Node node = Node.on(pool, CLOCK, quick, slow)) {
      node.append(tell(3), 1);
      Freshness freshness = node.bean(Freshness.class);
      freshness.await("slow", OptionalLong.of(3));
      node.append(tell(3), 4);
      freshness.await("quick", OptionalLong.of(6));
      assertThat(freshness.readByAll()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void saysHowFarBehindAViewIsAndIsNotReadyBeyondThirtySeconds(TestDatabase database) {
    DataSource pool = Node.pool(database);
    Tally tally = new Tally("tally", pool);
    tally.refuseAt.add(3L);
    SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
    try (Node node = Node.on(pool, clock, tally)) {
      node.append(tell(2), 1);
      node.bean(Freshness.class).await("tally", OptionalLong.of(2));
      ViewLag lag = node.bean(ViewLag.class);
      assertThat(lag.events("tally")).isZero();
      assertThat(lag.time("tally")).isZero();

      clock.advance(Duration.ofMillis(1));
      node.append(tell(4), 3);
      clock.advance(Duration.ofSeconds(30));
      assertThat(lag.events("tally")).isEqualTo(4);
      assertThat(lag.time("tally")).isEqualTo(Duration.ofSeconds(30));
      assertThat(health(node)).isEqualTo(Status.UP);
      clock.advance(Duration.ofSeconds(1));
      assertThat(health(node)).isEqualTo(Status.OUT_OF_SERVICE);
    } finally {
      clock.set(Instant.parse("2026-03-02T12:00:00Z"));
    }
  }

  private static Status health(Node node) {
    return requireNonNull(node.bean(ViewsHealth.class).health(false)).getStatus();
  }

  /** A node that stalled may apply a batch after another has gone on from it. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void howFarAViewHasReadNeverGoesBackButByAReset(TestDatabase database) {
    DataSource pool = Node.pool(database);
    try (Node node = Node.on(pool, CLOCK, new Tally("tally", pool))) {
      ViewPositions positions = node.bean(ViewPositions.class);
      positions.advance(List.of("tally"), 500);
      positions.advance(List.of("tally"), 7);
      assertThat(positions.readTo("tally")).isEqualTo(500);
      node.bean(Views.class).reset("tally");
      assertThat(positions.readTo("tally")).isZero();
    }
  }

  /** Several nodes starting on an empty table would each try to make it (#4802). */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theTokenStoresOwnConfigurationIsPartOfTheSchema(TestDatabase database) {
    DataSource pool = Node.pool(database);
    try (Node node = Node.on(pool, CLOCK, new Tally("tally", pool))) {
      assertThat(node.bean(TokenStore.class).retrieveStorageIdentifier()).contains("query");
    }
  }

  private Story tell(int events) {
    UUID meeting = UUID.randomUUID();
    for (int i = 0; i < events; i++) {
      story.tell(listed(meeting));
    }
    return story;
  }

  private static TrackerEvent listed(UUID meeting) {
    return new CaseListed(meeting, UUID.randomUUID(), PartialDate.of(LocalDate.of(2026, 3, 2)));
  }

  private static Iterable<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }
}
