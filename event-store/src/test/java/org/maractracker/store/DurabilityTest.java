package org.maractracker.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maractracker.testsupport.TestDatabase;

/** What is committed without waiting for the disk is waited for before anybody is told. */
class DurabilityTest {

  private static final int TIMES = 20;

  private final StoreUnderTest store = new StoreUnderTest(TestDatabase.POSTGRESQL);
  private final Durability durability = new Durability(store.dataSource);

  @AfterEach
  void closes() {
    store.close();
  }

  @Test
  void whatWasCommittedIsOnTheDiskAfterwards() {
    for (int i = 0; i < TIMES; i++) {
      append();
      String committed = store.writtenTo();
      durability.await();
      assertThat(store.isOnTheDisk(committed)).isTrue();
    }
  }

  @Test
  void thoseWhoWaitTogetherAreAllServed() {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      IntStream.range(0, 200)
          .mapToObj(i -> threads.submit(this::whatWasCommittedIsOnTheDiskAfterOne))
          .toList()
          .forEach(each -> assertThat(each).succeedsWithin(java.time.Duration.ofMinutes(1)));
    }
  }

  private void whatWasCommittedIsOnTheDiskAfterOne() {
    append();
    String committed = store.writtenTo();
    durability.await();
    assertThat(store.isOnTheDisk(committed)).isTrue();
  }

  /** A reader keeps it in memory, where a crash of the database does not undo it. */
  @Test
  void aReaderIsHandedNothingThatIsNotOnTheDisk() {
    for (int i = 1; i <= TIMES; i++) {
      append();
      String committed = store.writtenTo();
      assertThat(store.stream()).hasSize(i);
      assertThat(store.isOnTheDisk(committed)).isTrue();
    }
  }

  private void append() {
    store.append(UUID.randomUUID().toString(), 0, StoreUnderTest.fact());
  }
}
