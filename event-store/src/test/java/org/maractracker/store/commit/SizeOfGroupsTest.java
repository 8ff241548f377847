package org.maractracker.store.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.TrackerEvent;
import org.maractracker.testsupport.TestDatabase;

/** How many units of work go in one transaction, and that many in many lose none. */
class SizeOfGroupsTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void noMoreGoTogetherThanAProcessCanHold(TestDatabase database) throws Exception {
    try (StoreUnderTest store = new StoreUnderTest(database);
        HeldUp held = new HeldUp(store.node)) {
      held.send("list", 0, () -> {}, facts(1500));
      held.send("fits beside it");
      held.send("does not fit beside it", 0, () -> {}, facts(1500));
      held.send("too long for any", 0, () -> {}, facts(4000));
      held.send("after");
      assertThat(held.release()).containsExactly(2, 1, 1, 1);
      assertThat(store.positions())
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 7003).boxed().toList());
    }
  }

  private static TrackerEvent[] facts(int number) {
    return Stream.generate(StoreUnderTest::fact).limit(number).toArray(TrackerEvent[]::new);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoHasNothingToStoreGoesWithTheOthers(TestDatabase database) throws Exception {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      store.node.begin().commit();
      assertThat(store.node.groups).containsExactly(1);
      assertThat(store.positions()).isEmpty();
      try (HeldUp held = new HeldUp(store.node)) {
        held.send("a");
        held.send("nothing", 0, () -> {});
        held.send("c");
        assertThat(held.release()).containsExactly(3);
        assertThat(store.node.places).containsExactlyElementsOf(store.storedPlaces());
        assertThat(store.stored()).containsExactly("first 0", "a 0", "c 0");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void manyOnTwoNodesAreEachStoredOnceOrRefused(TestDatabase database) throws Exception {
    try (StoreUnderTest store = new StoreUnderTest(database);
        ExecutorService senders = Executors.newFixedThreadPool(12)) {
      List<Future<Integer>> sent =
          IntStream.range(0, 400)
              .mapToObj(i ->
                  senders.submit(() -> stores(i % 2 == 0 ? store.node : store.other, i % 5, i)))
              .toList();
      int storedOnes = 0;
      for (Future<Integer> one : sent) {
        storedOnes += one.get();
      }
      assertThat(store.stored()).doesNotHaveDuplicates().hasSize(storedOnes);
      assertThat(store.positions())
          .containsExactlyElementsOf(LongStream.rangeClosed(1, storedOnes).boxed().toList());
    }
  }

  /**
   * Appends an event: for one number of three it begins an aggregate, otherwise it is one of five
   * aggregates' next event and rests on the aggregate after that.
   */
  private static int stores(StoreUnderTest.Node node, int aggregate, int number) {
    try {
      if (number % 3 == 0) {
        node.append("new" + number, 0, StoreUnderTest.fact());
      } else {
        node.appendNext("a" + aggregate, "a" + (aggregate + 1) % 5);
      }
      return 1;
    } catch (ConcurrencyException | AggregateStreamCreationException refused) {
      return 0;
    }
  }
}
