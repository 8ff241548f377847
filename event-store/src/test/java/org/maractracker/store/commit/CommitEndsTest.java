package org.maractracker.store.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maractracker.store.commit.HeldUp.Sent;
import org.maractracker.store.events.ReadSet;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.util.ReflectionUtils;

/** Answers to a sender whose commit takes too long, fails or has no end that anybody heard of. */
class CommitEndsTest {

  /** If each tried for itself, one after the other, the last would hear of it minutes later. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whenTheDatabaseIsAwayAllWhoWaitAreToldAtOnce(TestDatabase database) throws Exception {
    try (StoreUnderTest store = new StoreUnderTest(database);
        HeldUp held = new HeldUp(store.node)) {
      Sent asked = held.send("a");
      store.node.whenAppended(
          "a",
          () -> {
            throw new DataAccessResourceFailureException("away");
          });
      Sent behind = held.send("b", 0, () -> ReadSet.holds(() -> true), StoreUnderTest.fact());
      assertThat(held.release()).containsExactly(1);
      asked.isRefusedWith(DataAccessResourceFailureException.class);
      behind.isRefusedWith(DataAccessResourceFailureException.class);
      store.append("c", 0, StoreUnderTest.fact());
      assertThat(store.stored()).containsExactly("first 0", "c 0");
    }
  }

  static Stream<Arguments> whatBefallsACommit() {
    return Stream.of(TestDatabase.values())
        .flatMap(database ->
            Stream.<Supplier<Throwable>>of(
                    () -> new TransactionSystemException("The connection broke"),
                    () -> new CannotAcquireLockException("A deadlock"),
                    () -> new StackOverflowError("An error"))
                .map(failure -> Arguments.of(database, failure)));
  }

  /** Whether the commit went through is unknown: here it did. */
  @ParameterizedTest
  @MethodSource("whatBefallsACommit")
  void aCommitWhoseEndIsUnknownIsNotTriedAgain(TestDatabase database, Supplier<Throwable> failure)
      throws Exception {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      CountDownLatch breaks = new CountDownLatch(1);
      try (StoreUnderTest.Node node =
              store.new Node(breakingAfterTheCommit(store, breaks, failure));
          HeldUp held = new HeldUp(node)) {
        List<Sent> all = List.of(held.send("a"), held.send("b"));
        node.whenAppended("a", breaks::countDown);
        assertThat(held.release()).containsExactly(2);
        all.forEach(one -> one.isRefusedWith(DataAccessResourceFailureException.class));
        assertThat(store.stored()).containsExactly("first 0", "a 0", "b 0");
      }
    }
  }

  private static JdbcTransactionManager breakingAfterTheCommit(
      StoreUnderTest store, CountDownLatch breaks, Supplier<Throwable> failure) {
    return new JdbcTransactionManager(store.dataSource) {
      @Override
      protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        if (breaks.getCount() == 0) {
          ReflectionUtils.rethrowRuntimeException(failure.get());
        }
      }
    };
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoWaitsTooLongIsToldAndNotStoredAfterwards(TestDatabase database) throws Exception {
    try (StoreUnderTest store = new StoreUnderTest(database);
        StoreUnderTest.Node node =
            store.new Node(store.transactions(), Duration.ofMinutes(1), Duration.ofSeconds(5));
        HeldUp held = new HeldUp(node)) {
      Sent late = held.send("a");
      late.isRefusedWith(DataAccessResourceFailureException.class);
      held.release();
      held.firstIsWritten();
      node.append("b", 0, StoreUnderTest.fact());
      assertThat(store.stored()).containsExactly("first 0", "b 0");
    }
  }

  /** The process was held up: its events would have a time at which they were not known. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatWasDecidedTooLongAgoIsToBeDecidedAgain(TestDatabase database) throws Exception {
    Duration oldest = Duration.ofSeconds(4);
    try (StoreUnderTest store = new StoreUnderTest(database);
        StoreUnderTest.Node node =
            store
            .new Node(
                store.transactions(),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                oldest,
                Clock.systemUTC());
        HeldUp held = new HeldUp(node)) {
      Sent old = held.send("a");
      Instant decided = Instant.now();
      Eventually.holds(() -> assertThat(Instant.now()).isAfter(decided.plus(oldest).plusMillis(5)));
      Sent fresh = held.send("b");
      held.release();
      old.isRefusedWith(ConcurrencyException.class);
      fresh.isStored();
      assertThat(store.stored()).containsExactly("first 0", "b 0");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whenItIsClosedWhoWaitsIsStoredAndWhoComesIsNot(TestDatabase database) throws Exception {
    try (StoreUnderTest store = new StoreUnderTest(database);
        StoreUnderTest.Node node = store.new Node(store.transactions());
        HeldUp held = new HeldUp(node)) {
      held.send("a");
      Thread closing = Thread.ofVirtual().start(node::close);
      Eventually.holds(() -> assertThat(node.isStopping()).isTrue());
      assertThatThrownBy(() -> node.append("b", 0, StoreUnderTest.fact()))
          .isInstanceOf(DataAccessResourceFailureException.class);
      held.release();
      closing.join();
      assertThat(store.stored()).containsExactly("first 0", "a 0");
    }
  }

  /**
   * The process is to end: a sender must not hold that up, and what the sender is told must be
   * true.
   */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoIsInterruptedWhileItWaitsIsNotStored(TestDatabase database) throws Exception {
    try (StoreUnderTest store = new StoreUnderTest(database);
        HeldUp held = new HeldUp(store.node)) {
      Interrupted sender = new Interrupted(() -> store.node.append("a", 0, StoreUnderTest.fact()));
      Eventually.holds(() -> assertThat(store.node.waiting()).isEqualTo(1));
      sender.isToldOnceInterrupted("It waited in vain, and was not stored");
      held.release();
      held.firstIsWritten();
      store.append("b", 0, StoreUnderTest.fact());
      assertThat(store.stored()).containsExactly("first 0", "b 0");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoIsInterruptedWhileItIsWrittenIsToldThatTheEndIsUnknown(TestDatabase database)
      throws Exception {
    CountDownLatch appended = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      try {
        Interrupted sender =
            new Interrupted(
                () -> TotalOrderTest.appendAndWait(store.node, "a", 0, appended, mayCommit));
        assertThat(appended.await(1, TimeUnit.MINUTES)).isTrue();
        sender.isToldOnceInterrupted("It is unknown whether it was stored");
      } finally {
        mayCommit.countDown();
      }
      Eventually.holds(() -> assertThat(store.stored()).containsExactly("a 0"));
    }
  }

  /** Sender whose thread is interrupted. */
  private static final class Interrupted {

    private final AtomicReference<@Nullable Throwable> told = new AtomicReference<>();
    private final AtomicBoolean isStillInterrupted = new AtomicBoolean();
    private final Thread thread;

    Interrupted(Runnable appends) {
      thread =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  appends.run();
                } catch (DataAccessResourceFailureException e) {
                  told.set(e);
                  isStillInterrupted.set(Thread.currentThread().isInterrupted());
                }
              });
    }

    void isToldOnceInterrupted(String sentence) throws InterruptedException {
      thread.interrupt();
      assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
      assertThat(told.get()).hasMessage(sentence);
      assertThat(isStillInterrupted).isTrue();
    }
  }
}
