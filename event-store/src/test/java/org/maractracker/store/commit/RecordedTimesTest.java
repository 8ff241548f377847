package org.maractracker.store.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maractracker.store.commit.StoreUnderTest.fact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.store.events.ReadSet;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.transaction.support.TransactionTemplate;

/** Times of events, which rise from commit to commit, and what is known at one. */
class RecordedTimesTest {

  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  private final SettableClock clock = new SettableClock(NOON);

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void timesRiseWhileTheClockStandsStill(TestDatabase database) {
    clock.set(NOON.plusNanos(999_999));
    try (StoreUnderTest store = new StoreUnderTest(database, clock)) {
      store.append("a", 0, fact());
      store.append("b", 0, fact(), fact());
      store.append("a", 1, fact());
      assertThat(times(store))
          .as("one for all of a commit")
          .containsExactly(NOON, NOON.plusMillis(1), NOON.plusMillis(1), NOON.plusMillis(2));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void timesRiseWhenTheClockIsPutBack(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database, clock)) {
      store.append("a", 0, fact());
      clock.set(NOON.minus(Duration.ofHours(1)));
      store.append("b", 0, fact());
      clock.set(NOON.plusSeconds(1));
      store.append("c", 0, fact());
      assertThat(times(store)).containsExactly(NOON, NOON.plusMillis(1), NOON.plusSeconds(1));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void timesRiseThoughTheClocksOfTwoNodesDiffer(TestDatabase database) {
    SettableClock ahead = new SettableClock(NOON.plusSeconds(7));
    try (StoreUnderTest store = new StoreUnderTest(database, clock);
        StoreUnderTest.Node fast = store.new Node(store.transactions(), ahead)) {
      store.append("a", 0, fact());
      fast.append("b", 0, fact());
      store.append("c", 0, fact());
      fast.append("d", 0, fact());
      assertThat(times(store))
          .containsExactly(
              NOON,
              NOON.plusSeconds(7),
              NOON.plusSeconds(7).plusMillis(1),
              NOON.plusSeconds(7).plusMillis(2));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anEventsTimeIsThatOfItsAppend(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database, clock)) {
      UnitOfWork<?> decision = store.begin();
      store.publish("a", 0, fact());
      clock.advance(Duration.ofSeconds(3));
      decision.commit();
      assertThat(times(store)).containsExactly(NOON.plusSeconds(3));
    }
  }

  /** The slow node's clock says a time at which somebody has been told what was known. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nothingIsRecordedAtOrBeforeAnInstantThatWasAskedAbout(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database, clock)) {
      store.append("a", 0, fact());
      ClosedTimestamp closed = closed(store, new SettableClock(NOON.plusSeconds(5)));
      assertThat(closed.positionOf(NOON.plusSeconds(4), 0)).isEqualTo(1);
      store.append("b", 0, fact());
      assertThat(closed.positionOf(NOON.plusSeconds(2), 0))
          .as("an instant closed before")
          .isEqualTo(2);
      store.append("c", 0, fact());
      assertThat(times(store))
          .containsExactly(
              NOON, NOON.plusSeconds(4).plusMillis(1), NOON.plusSeconds(4).plusMillis(2));
      assertThat(closed.positionOf(NOON.plusSeconds(4), 2)).as("read already").isEqualTo(2);
      assertThat(closed.positionOf(NOON.plusSeconds(4), 1)).as("not yet").isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void ofTheFutureNothingIsClosedThatTheClockHasNotReached(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database, clock)) {
      assertThat(closed(store, clock).positionOf(Instant.parse("9998-12-31T00:00:00Z"), 0))
          .isZero();
      store.append("a", 0, fact());
      assertThat(times(store)).containsExactly(NOON.plusMillis(1));
    }
  }

  /** A query side that has gone astray must not put off the time of events. */
  @Test
  void theDatabaseClosesNothingThatIsFarAhead() {
    try (StoreUnderTest store = new StoreUnderTest(TestDatabase.POSTGRESQL)) {
      store.jdbc.sql("select events.close_up_to('9998-12-31T00:00:00Z')").query().singleRow();
      store.append("a", 0, fact());
      assertThat(times(store))
          .singleElement()
          .satisfies(time -> assertThat(time).isBefore(Instant.now().plusSeconds(62)));
    }
  }

  /** What is under way may be stamped as early as the instant that is asked about. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoAsksAboutALaterInstantThanTheHeadsWaitsForWhatIsUnderWay(TestDatabase database)
      throws Exception {
    try (StoreUnderTest store = new StoreUnderTest(database, clock);
        ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      store.append("a", 0, fact());
      ClosedTimestamp closed = closed(store, new SettableClock(NOON.plusSeconds(5)));
      try (HeldUp held = new HeldUp(store.node)) {
        assertThat(closed.positionOf(NOON, 0)).as("the head's own needs no lock").isEqualTo(1);
        Future<Long> asked = askers.submit(() -> closed.positionOf(NOON.plusSeconds(2), 0));
        assertThatThrownBy(() -> asked.get(300, TimeUnit.MILLISECONDS))
            .isInstanceOf(TimeoutException.class);
        held.release();
        assertThat(asked.get(20, TimeUnit.SECONDS)).isEqualTo(2);
      }
    }
  }

  /** Its statement was sent before, and must not be stamped by what was so then. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoWaitsWhileAnInstantIsClosedIsStampedAfterIt(TestDatabase database) throws Exception {
    try (StoreUnderTest store = new StoreUnderTest(database, clock);
        ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      AppendOrder order = AppendOrder.of(store.dataSource);
      Future<?> append =
          new TransactionTemplate(store.transactions())
              .execute(closing -> {
                order.close(NOON.plusSeconds(4));
                Future<?> waiting = writers.submit(() -> store.append("a", 0, fact()));
                assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
                return waiting;
              });
      assertThat(append).succeedsWithin(Duration.ofSeconds(20));
      assertThat(times(store)).containsExactly(NOON.plusSeconds(4).plusMillis(1));
    }
  }

  /** The store was put back from a backup, and the same place was given to another event. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatTookThePlaceOfALostEventHasAnotherTime(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database, clock)) {
      store.append("meeting", 0, fact());
      store.append("meeting", 1, fact());
      RecordedEvent lost = store.archive.ofAggregate("meeting", 1).getFirst();
      store.forge("delete from events.domain_event where position = 2");
      clock.advance(Duration.ofSeconds(1));
      store.append("meeting", 1, fact());
      Runnable grounds = () -> ReadSet.readUpTo(lost);
      assertThatThrownBy(() -> store.node.appendOn("action", 0, grounds, fact()))
          .isInstanceOf(ConcurrencyException.class);
    }
  }

  private static ClosedTimestamp closed(StoreUnderTest store, Clock clock) {
    return new ClosedTimestamp(store.dataSource, store.transactions(), clock);
  }

  private static List<Instant> times(StoreUnderTest store) {
    return store.archive.after(0, 100).stream().map(RecordedEvent::recordedAt).toList();
  }
}
