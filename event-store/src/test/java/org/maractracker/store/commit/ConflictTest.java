package org.maractracker.store.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.store.events.ReadSet;
import org.maractracker.testsupport.TestDatabase;

class ConflictTest {

  private final String meeting = UUID.randomUUID().toString();
  private final String action = UUID.randomUUID().toString();

  /**
   * PostgreSQL reports a conflict in other words than H2 does; Axon's default resolver knows only
   * one of the two.
   */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aVersionStoredTwiceIsAConflict(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      store.append(meeting, 0, StoreUnderTest.fact(), StoreUnderTest.fact());
      assertThatThrownBy(() -> store.append(meeting, 1, StoreUnderTest.fact()))
          .isInstanceOf(ConcurrencyException.class);
      assertThat(store.positions()).containsExactly(1L, 2L);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anIdTakenTwiceIsSaidAsSuch(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      store.append(meeting, 0, StoreUnderTest.fact());
      assertThatThrownBy(() -> store.append(meeting, 0, StoreUnderTest.fact()))
          .isInstanceOf(AggregateStreamCreationException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesADecisionWhoseGroundsHaveMoved(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      store.append(meeting, 0, StoreUnderTest.fact());
      UnitOfWork<?> decision = store.begin();
      ReadSet.readAt(meeting, 0);
      store.publish(action, 0, StoreUnderTest.fact());
      onAnotherThread(() -> store.append(meeting, 1, StoreUnderTest.fact()));
      assertThatThrownBy(decision::commit).isInstanceOf(ConcurrencyException.class);
      assertThat(store.archive.ofAggregate(action, 0)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesADecisionMadeBeforeSomethingExisted(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      UnitOfWork<?> decision = store.begin();
      ReadSet.readAt(meeting, -1);
      store.publish(action, 0, StoreUnderTest.fact());
      onAnotherThread(() -> store.append(meeting, 0, StoreUnderTest.fact()));
      assertThatThrownBy(decision::commit).isInstanceOf(ConcurrencyException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void asksANotedQuestionAgain(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      UnitOfWork<?> decision = store.begin();
      ReadSet.holds(() -> store.archive.lastOf(meeting).isEmpty());
      store.publish(action, 0, StoreUnderTest.fact());
      onAnotherThread(() -> store.append(meeting, 0, StoreUnderTest.fact()));
      assertThatThrownBy(decision::commit).isInstanceOf(ConcurrencyException.class);
      assertThat(store.archive.ofAggregate(action, 0)).isEmpty();
      store.append(action, 0, StoreUnderTest.fact());
      assertThat(store.positions()).containsExactly(1L, 2L);
    }
  }

  /**
   * The read set is compared when the append has the lock, and not when it begins to wait for it.
   */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesADecisionWhoseGroundsMoveWhileItWaitsForItsTurn(TestDatabase database)
      throws Exception {
    try (StoreUnderTest store = new StoreUnderTest(database);
        ExecutorService others = Executors.newFixedThreadPool(2)) {
      store.append(meeting, 0, StoreUnderTest.fact());
      CountDownLatch appended = new CountDownLatch(1);
      CountDownLatch mayCommit = new CountDownLatch(1);
      Future<?> moving =
          others.submit(
              () -> TotalOrderTest.appendAndWait(store.other, meeting, 1, appended, mayCommit));
      assertThat(appended.await(10, TimeUnit.SECONDS)).isTrue();
      Future<?> waiting =
          others.submit(() -> {
            UnitOfWork<?> decision = store.begin();
            ReadSet.readAt(meeting, 0);
            store.publish(action, 0, StoreUnderTest.fact());
            decision.commit();
          });
      assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      mayCommit.countDown();
      moving.get();
      assertThatThrownBy(waiting::get).hasCauseInstanceOf(ConcurrencyException.class);
      assertThat(store.positions()).containsExactly(1L, 2L);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void storesADecisionWhoseGroundsHold(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      store.append(meeting, 0, StoreUnderTest.fact());
      UnitOfWork<?> decision = store.begin();
      ReadSet.readAt(meeting, 0);
      ReadSet.holds(() -> store.archive.lastOf(meeting).isPresent());
      store.publish(action, 0, StoreUnderTest.fact());
      assertThatCode(decision::commit).doesNotThrowAnyException();
    }
  }

  private static void onAnotherThread(Runnable deed) {
    Thread thread = Thread.ofPlatform().start(deed);
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
