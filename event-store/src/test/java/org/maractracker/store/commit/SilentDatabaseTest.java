package org.maractracker.store.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maractracker.store.commit.HeldUp.Sent;
import org.maractracker.store.events.ReadSet;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.testsupport.PostgresServer;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.dao.DataAccessResourceFailureException;

/** Server that stands still in the midst of a group's transaction. */
class SilentDatabaseTest {

  /** Time within which the contract has a sender told that the database is away. */
  private static final Duration TOLD = Duration.ofSeconds(2);

  @Test
  void isGivenUpForAllWhoWaitAndNothingIsHalfDone() throws Exception {
    try (PostgresServer server = new PostgresServer();
        StoreUnderTest store = new StoreUnderTest(TestDatabase.POSTGRESQL, server.superuser());
        StoreUnderTest.Node node =
            store.new Node(store.transactions(), GroupCommit.PATIENCE, Duration.ofMinutes(1))) {
      AtomicLong stopped = new AtomicLong();
      try (HeldUp held = new HeldUp(node)) {
        List<Sent> together = Stream.of("a", "b", "c").map(held::send).toList();
        Sent behind = held.send("d", 0, () -> ReadSet.holds(() -> true), StoreUnderTest.fact());
        node.whenAppended(
            "c",
            () -> {
              server.stop();
              stopped.set(System.nanoTime());
            });
        held.release();
        assertThat(Duration.ofNanos(System.nanoTime() - stopped.get())).isLessThan(TOLD);
        together.forEach(one -> one.isRefusedWith(DataAccessResourceFailureException.class));
        behind.isRefusedWith(DataAccessResourceFailureException.class);
      } finally {
        server.goOn();
      }
      store.node.append("e", 0, StoreUnderTest.fact());
      List<String> stored =
          store.archive.after(0, 10).stream().map(RecordedEvent::aggregateId).toList();
      assertThat(stored)
          .as("the commit had been sent: all of the group or nothing")
          .isIn(List.of("first", "e"), List.of("first", "a", "b", "c", "e"));
    }
  }
}
