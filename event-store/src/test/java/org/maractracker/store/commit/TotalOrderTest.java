package org.maractracker.store.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.store.events.AppendedEvents;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class TotalOrderTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void leavesNoHolesWhereWritersRollBack(TestDatabase database) throws Exception {
    try (StoreUnderTest store = new StoreUnderTest(database);
        ExecutorService writers = Executors.newFixedThreadPool(6)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 120; i++) {
        boolean fails = i % 3 == 0;
        all.add(writers.submit(() -> write(store, fails)));
      }
      for (Future<?> one : all) {
        one.get();
      }
      assertThat(store.positions())
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 160).boxed().toList());
    }
  }

  private static void write(StoreUnderTest store, boolean fails) {
    String aggregate = UUID.randomUUID().toString();
    CaseListed[] facts = {StoreUnderTest.fact(), StoreUnderTest.fact()};
    if (fails) {
      store.node.whenAppended(
          aggregate,
          () -> {
            throw new IllegalStateException("refused after the append");
          });
      assertThatThrownBy(() -> store.append(aggregate, 0, facts))
          .hasMessageContaining("refused after the append");
    } else {
      store.append(aggregate, 0, facts);
    }
  }

  /**
   * The trap: position 2 is committed and read while position 1 is still under way, and 1 is never
   * seen.
   */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void noReaderPassesAnEventThatIsStillUnderWay(TestDatabase database) throws Exception {
    try (StoreUnderTest store = new StoreUnderTest(database);
        ExecutorService others = Executors.newFixedThreadPool(2)) {
      CountDownLatch appended = new CountDownLatch(1);
      CountDownLatch mayCommit = new CountDownLatch(1);
      Future<?> slow =
          others.submit(() ->
              appendAndWait(store.other, UUID.randomUUID().toString(), 0, appended, mayCommit));
      assertThat(appended.await(10, TimeUnit.SECONDS)).isTrue();
      Future<?> quick =
          others.submit(() -> store.append(UUID.randomUUID().toString(), 0, StoreUnderTest.fact()));
      assertThatThrownBy(() -> quick.get(300, TimeUnit.MILLISECONDS))
          .as("the second append waits for the first to commit")
          .isInstanceOf(TimeoutException.class);
      assertThat(store.stream()).isEmpty();
      mayCommit.countDown();
      slow.get();
      quick.get();
      assertThat(store.stream().map(event -> event.trackingToken()))
          .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
          .containsExactly(new GlobalSequenceTrackingToken(1), new GlobalSequenceTrackingToken(2));
    }
  }

  static void appendAndWait(
      StoreUnderTest.Node node,
      String aggregateId,
      long version,
      CountDownLatch appended,
      CountDownLatch mayCommit) {
    node.whenAppended(
        aggregateId,
        () -> {
          appended.countDown();
          try {
            mayCommit.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
    node.append(aggregateId, version, StoreUnderTest.fact());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void tellsWhatItAppendedBeforeTheCommit(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      String meeting = UUID.randomUUID().toString();
      List<AppendedEvents.Appended> seen = new ArrayList<>();
      try (GroupCommit commits =
          new GroupCommit(
              store.dataSource,
              new DataSourceTransactionManager(store.dataSource),
              List.of(all -> all.forEach(each -> seen.addAll(each.places()))),
              Clock.systemUTC())) {
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(null);
        unitOfWork.attachTransaction(commits);
        store.publish(meeting, 0, StoreUnderTest.fact(), StoreUnderTest.fact());
        unitOfWork.commit();
      }
      assertThat(seen)
          .containsExactly(
              new AppendedEvents.Appended(1, meeting, 0),
              new AppendedEvents.Appended(2, meeting, 1));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void continuesAfterAnyToken(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      for (int i = 0; i < 250; i++) {
        store.append(UUID.randomUUID().toString(), 0, StoreUnderTest.fact());
      }
      TrackingToken at = new GlobalSequenceTrackingToken(120);
      assertThat(store.engine.readEvents(at, false).count()).isEqualTo(130);
      assertThat(store.engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(250));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesToAppendWithoutATransaction(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      UnitOfWork<?> bare = DefaultUnitOfWork.startAndGet(null);
      store.publish(UUID.randomUUID().toString(), 0, StoreUnderTest.fact());
      assertThatThrownBy(bare::commit).hasMessageContaining("in a transaction");
      assertThat(store.positions()).isEmpty();
    }
  }

  /**
   * A long list agreed at once: each event is in its place, and nothing of it is written otherwise.
   */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void appendsManyInTheOrderTheyWereApplied(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      String meeting = UUID.randomUUID().toString();
      List<CaseListed> facts = Stream.generate(StoreUnderTest::fact).limit(300).toList();
      Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      store.append(meeting, 0, facts.toArray(TrackerEvent[]::new));

      List<RecordedEvent> stored = store.archive.after(0, 400);
      assertThat(stored).extracting(RecordedEvent::event).isEqualTo(facts);
      for (int i = 0; i < stored.size(); i++) {
        assertThat(stored.get(i).position()).isEqualTo(i + 1L);
        assertThat(stored.get(i).version()).isEqualTo(i);
        assertThat(stored.get(i).recordedAt()).isBetween(before, Instant.now());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void readsSeveralAggregatesEachFromItsVersion(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      store.append("one", 0, StoreUnderTest.fact(), StoreUnderTest.fact(), StoreUnderTest.fact());
      store.append("other", 0, StoreUnderTest.fact(), StoreUnderTest.fact());
      store.append("third", 0, StoreUnderTest.fact());

      assertThat(store.archive.ofAggregates(Map.of("one", 1L, "other", 0L, "nobody", 0L)))
          .extracting(each -> each.aggregateId() + each.version())
          .containsExactly("one1", "one2", "other0", "other1");
      assertThat(store.archive.ofAggregates(Map.of())).isEmpty();
    }
  }
}
