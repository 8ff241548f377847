package org.maractracker.store.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.store.commit.HeldUp.Sent;
import org.maractracker.store.events.AppendedEvents.Appended;
import org.maractracker.store.events.ReadSet;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.dao.DataIntegrityViolationException;

/** Several units of work in one transaction, each stored as if it had gone by itself. */
class GroupCommitTest {

  private static final String SHARED = "shared";

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void thoseWhoWaitAtTheSameTimeGoTogetherInTheirOrder(TestDatabase database) throws Exception {
    try (StoreUnderTest store = new StoreUnderTest(database);
        HeldUp held = new HeldUp(store.node)) {
      for (String one : List.of("a", "b", "c")) {
        held.send(one, 0, () -> {}, StoreUnderTest.fact(), StoreUnderTest.fact());
      }
      assertThat(held.release()).containsExactly(3);
      assertThat(store.stored())
          .containsExactly("first 0", "a 0", "a 1", "b 0", "b 1", "c 0", "c 1");
      assertThat(store.node.places)
          .extracting(Appended::position)
          .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
      assertThat(store.node.places).containsExactlyElementsOf(store.storedPlaces());
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoseGroundsMovedElsewhereIsRefusedAlone(TestDatabase database) throws Exception {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      store.append(SHARED, 0, StoreUnderTest.fact());
      try (HeldUp held = new HeldUp(store.node)) {
        held.send("a");
        Sent moved = held.send("b", 0, () -> ReadSet.readAt(SHARED, 7), StoreUnderTest.fact());
        held.send("c", 0, () -> {}, StoreUnderTest.fact());
        held.release();
        moved.isRefusedWith(ConcurrencyException.class);
        assertThat(store.stored()).containsExactly(SHARED + " 0", "first 0", "a 0", "c 0");
        assertThat(store.positions()).containsExactly(1L, 2L, 3L, 4L);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whomAParticipantRefusesIsRefusedAlone(TestDatabase database) throws Exception {
    try (StoreUnderTest store = new StoreUnderTest(database);
        HeldUp held = new HeldUp(store.node)) {
      held.send("a");
      Sent taken = held.send("b");
      held.send("c");
      store.node.whenAppended(
          "b",
          () -> {
            throw new DataIntegrityViolationException("taken");
          });
      assertThat(held.release()).as("together, and then each alone").containsExactly(3, 1, 1, 1);
      taken.isRefusedWith(DataIntegrityViolationException.class);
      assertThat(store.stored()).containsExactly("first 0", "a 0", "c 0");
    }
  }

  /** Of two that decided on the same state and change it, the second has decided on the past. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoChangesTheSameIsRefused(TestDatabase database) throws Exception {
    try (StoreUnderTest store = new StoreUnderTest(database);
        HeldUp held = new HeldUp(store.node)) {
      held.send(SHARED);
      Sent second = held.send(SHARED);
      held.send("c");
      held.release();
      second.isRefusedWith(AggregateStreamCreationException.class);
      assertThat(store.stored()).containsExactly("first 0", SHARED + " 0", "c 0");
    }
  }

  /**
   * Nothing may be stored that rests on what another unit of work in the same group changes, before
   * it or after.
   */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoHasReadWhatAnotherChangesGoesAfterwardsAndIsRefused(TestDatabase database)
      throws Exception {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      store.append(SHARED, 0, StoreUnderTest.fact());
      try (HeldUp held = new HeldUp(store.node)) {
        held.send(SHARED, 1, () -> {}, StoreUnderTest.fact());
        Sent reader = held.send("a", 0, () -> ReadSet.readAt(SHARED, 0), StoreUnderTest.fact());
        held.release();
        reader.isRefusedWith(ConcurrencyException.class);
        assertThat(store.stored()).containsExactly(SHARED + " 0", "first 0", SHARED + " 1");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoChangesWhatAnotherHasReadGoesAfterwards(TestDatabase database) throws Exception {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      store.append(SHARED, 0, StoreUnderTest.fact());
      try (HeldUp held = new HeldUp(store.node)) {
        held.send("a", 0, () -> ReadSet.readAt(SHARED, 0), StoreUnderTest.fact());
        held.send(SHARED, 1, () -> {}, StoreUnderTest.fact());
        held.send("c", 0, () -> ReadSet.readAt(SHARED, 1), StoreUnderTest.fact());
        assertThat(held.release()).containsExactly(1, 1, 1);
        assertThat(store.stored())
            .containsExactly(SHARED + " 0", "first 0", "a 0", SHARED + " 1", "c 0");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void thoseWhoHaveReadTheSameAtTheSameVersionGoTogether(TestDatabase database) throws Exception {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      store.append(SHARED, 0, StoreUnderTest.fact());
      try (HeldUp held = new HeldUp(store.node)) {
        for (String one : List.of("a", "b")) {
          held.send(one, 0, () -> ReadSet.readAt(SHARED, 0), StoreUnderTest.fact());
        }
        Sent older = held.send("c", 0, () -> ReadSet.readAt(SHARED, -1), StoreUnderTest.fact());
        assertThat(held.release()).containsExactly(2);
        older.isRefusedWith(ConcurrencyException.class);
      }
    }
  }

  /** The version is the same, and yet one of them has cached what was undone. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nobodyIsStoredOnWhatOnlyAnotherHasRead(TestDatabase database) throws Exception {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      store.append(SHARED, 0, StoreUnderTest.fact());
      RecordedEvent read = store.archive.ofAggregate(SHARED, 0).getFirst();
      RecordedEvent undone = PreloadedEventsTest.undone(read);
      try (HeldUp held = new HeldUp(store.node)) {
        Sent stale = held.send("a", 0, () -> ReadSet.readUpTo(undone), StoreUnderTest.fact());
        held.send("b", 0, () -> ReadSet.readUpTo(read), StoreUnderTest.fact());
        held.release();
        stale.isRefusedWith(ConcurrencyException.class);
        assertThat(store.stored()).containsExactly(SHARED + " 0", "first 0", "b 0");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoAsksAQuestionGoesAlone(TestDatabase database) throws Exception {
    try (StoreUnderTest store = new StoreUnderTest(database);
        HeldUp held = new HeldUp(store.node)) {
      held.send("a");
      Sent asks =
          held.send(
              "b",
              0,
              () -> ReadSet.holds(() -> store.archive.lastOf("a").isEmpty()),
              StoreUnderTest.fact());
      held.send("c");
      assertThat(held.release()).containsExactly(1, 1);
      asks.isRefusedWith(ConcurrencyException.class);
      assertThat(store.stored()).containsExactly("first 0", "a 0", "c 0");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anErrorOfOneIsHeardByItAlone(TestDatabase database) throws Exception {
    try (StoreUnderTest store = new StoreUnderTest(database);
        HeldUp held = new HeldUp(store.node)) {
      held.send("a");
      Sent fails = held.send("b");
      store.node.whenAppended(
          "b",
          () -> {
            throw new AssertionError("a fault in a participant");
          });
      assertThat(held.release()).containsExactly(2, 1, 1);
      fails.isRefusedWith(AssertionError.class);
      store.append("c", 0, StoreUnderTest.fact());
      assertThat(store.stored()).containsExactly("first 0", "a 0", "c 0");
    }
  }

  @Test
  void refusesToBeginTwiceInAUnitOfWork() {
    try (StoreUnderTest store = new StoreUnderTest(TestDatabase.H2)) {
      store.node.begin();
      assertThatThrownBy(store.node::joinTheCurrent).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void refusesATransactionThatIsNotOfItsDatabase() {
    try (StoreUnderTest store = new StoreUnderTest(TestDatabase.POSTGRESQL);
        StoreUnderTest other = new StoreUnderTest(TestDatabase.POSTGRESQL);
        StoreUnderTest.Node node = store.new Node(other.transactions())) {
      assertThatThrownBy(() -> node.append("a", 0, StoreUnderTest.fact()))
          .isInstanceOf(IllegalStateException.class);
      assertThat(store.positions()).isEmpty();
    }
  }
}
