package org.maractracker.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.ledger.note.Checkpoint;
import org.maractracker.ledger.tree.Hash;
import org.maractracker.ledger.tree.Proofs;
import org.maractracker.ledger.tree.RightEdge;
import org.maractracker.store.events.StoredEvent;
import org.maractracker.store.events.StoredEvents;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LedgerTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void growsFromTheStoredBytesInWhateverSteps(TestDatabase database) {
    try (LedgerUnderTest under = new LedgerUnderTest(database)) {
      assertThat(under.ledger.grow()).isZero();
      assertThat(under.ledger.root(0)).isEqualTo(Hash.OF_NOTHING);
      for (int more : List.of(1, 254, 1, 1, 300, 2_100)) {
        under.record(more);
        assertThat(under.ledger.grow()).isEqualTo(under.head());
        assertThat(under.ledger.size()).isEqualTo(under.head());
        assertThat(under.ledger.root(under.head())).isEqualTo(made(under, under.head()));
      }
      assertThat(under.ledger.root(255)).isEqualTo(made(under, 255));
      assertThat(under.ledger.grow()).as("nothing new").isEqualTo(under.head());
    }
  }

  /** Computes the root from the rows themselves, without tiles. */
  private static Hash made(LedgerUnderTest under, long size) {
    RightEdge edge = new RightEdge((level, index, tile) -> {});
    under.events.each(1, size, event -> edge.add(Leaf.of(event).hash()));
    return edge.root();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void provesEveryEventAndItsOwnGrowth(TestDatabase database) {
    try (LedgerUnderTest under = new LedgerUnderTest(database)) {
      under.record(600);
      under.ledger.grow();
      Hash root = under.ledger.root(600);
      under.events.each(
          1,
          600,
          event -> {
            long position = event.position();
            List<Hash> path = under.ledger.inclusion(position, 600);
            Hash leaf = Leaf.of(event).hash();
            assertThat(Proofs.includes(root, 600, position - 1, leaf, path)).isTrue();
            Hash before = under.ledger.root(position);
            List<Hash> growth = under.ledger.consistency(position, 600);
            assertThat(Proofs.grows(position, before, 600, root, growth)).isTrue();
          });
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void goesAsFarAsTheFirstMissingEventAndNoFurther(TestDatabase database) {
    try (LedgerUnderTest under = new LedgerUnderTest(database)) {
      under.record(20);
      under.tamper("delete from events.domain_event where position = 11");
      assertThatThrownBy(under.ledger::grow)
          .isInstanceOf(LedgerRefused.class)
          .hasMessage("The event at position 11 is missing");
      assertThat(under.ledger.size()).isEqualTo(10);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesAStoreThatIsShorterThanItself(TestDatabase database) {
    try (LedgerUnderTest under = new LedgerUnderTest(database)) {
      under.record(20);
      under.ledger.grow();
      under.tamper("delete from events.domain_event where position > 15");
      assertThatThrownBy(under.ledger::grow)
          .isInstanceOf(LedgerRefused.class)
          .hasMessage("The last event stored is 15, and the ledger has 20: events are missing");
    }
  }

  /**
   * The ledger asks how large it is before it asks for the head; otherwise it misses what the other
   * node took in.
   */
  @Test
  void isNotMistakenWhenAnotherNodeTakesInWhatWasJustStored() {
    try (LedgerUnderTest under = new LedgerUnderTest(TestDatabase.H2)) {
      under.record(5);
      Ledger ledger =
          new Ledger(
              headAskedFor(under),
              under.table,
              new TransactionTemplate(new DataSourceTransactionManager(under.pool)));
      assertThat(ledger.grow()).isEqualTo(8);
    }
  }

  /**
   * Returns events of which three more are stored, and taken in elsewhere, between the answer for
   * the head and its arrival.
   */
  private static StoredEvents headAskedFor(LedgerUnderTest under) {
    return new StoredEvents() {
      @Override
      public List<StoredEvent> between(long first, long last) {
        return under.events.between(first, last);
      }

      @Override
      public List<StoredEvent> at(Collection<Long> positions) {
        return under.events.at(positions);
      }

      @Override
      public long head() {
        long head = under.events.head();
        under.record(3);
        under.ledger.grow();
        return head;
      }
    };
  }

  /**
   * Each node has a record of its own of the last signed head, as on two machines, while events
   * come in.
   */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void twoNodesLetItGrowAndSignAtOnceWhileSomebodyLooksThroughIt(
      TestDatabase database, @TempDir Path folder) throws Exception {
    try (LedgerUnderTest under = new LedgerUnderTest(database);
        ExecutorService nodes = Executors.newFixedThreadPool(4)) {
      List<Future<?>> all = new ArrayList<>();
      for (String name : List.of("one", "other")) {
        Path memory = java.nio.file.Files.createDirectory(folder.resolve(name));
        Ledger ledger = under.ledger();
        Signer signer = under.signer(memory);
        all.add(
            nodes.submit(() -> {
              for (int i = 0; i < 40; i++) {
                long size = ledger.grow();
                if (size > 0) {
                  signer.sign(size);
                }
              }
            }));
      }
      all.add(
          nodes.submit(() -> {
            for (int i = 0; i < 40; i++) {
              under.record(i);
            }
          }));
      LastSigned one = LastSigned.head(folder.resolve("one"));
      all.add(
          nodes.submit(() -> {
            for (int i = 0; i < 40; i++) {
              assertThat(under.audit(one).findings()).isEmpty();
            }
          }));
      for (Future<?> each : all) {
        each.get();
      }
      long size = under.ledger.grow();
      assertThat(size).isEqualTo(780);
      assertThat(under.ledger.root(size)).isEqualTo(made(under, size));
      assertThat(Checkpoint.of(under.signer(folder.resolve("one")).sign(size)))
          .isEqualTo(Checkpoint.of(under.signer(folder.resolve("other")).sign(size)));
      assertThat(under.audit(one).ok()).isTrue();
    }
  }
}
