package org.maractracker.store.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.TestDatabase;

/**
 * Promise that what can be seen is on the disk. A reader keeps it in memory, and a sender is told
 * of it, where a crash of the database undoes nothing.
 */
class OnTheDiskTest {

  private final StoreUnderTest store = new StoreUnderTest(TestDatabase.POSTGRESQL);

  @AfterEach
  void closes() {
    store.close();
  }

  @Test
  void whatIsCommittedIs() {
    for (int i = 0; i < 20; i++) {
      appendsAndIsOnTheDisk();
    }
  }

  @Test
  void itIsWhereTheServerIsToldNotToWait() {
    String database = store.jdbc.sql("select current_database()").query(String.class).single();
    store
        .jdbc
        .sql("alter database \"%s\" set synchronous_commit = off".formatted(database))
        .update();
    // A connection that was just being made is not among those evicted, and has heard nothing yet.
    Eventually.holds(() -> {
      store.dataSource.getHikariPoolMXBean().softEvictConnections();
      assertThat(store.jdbc.sql("show synchronous_commit").query(String.class).single())
          .isEqualTo("off");
    });
    for (int i = 0; i < 20; i++) {
      appendsAndIsOnTheDisk();
    }
  }

  private void appendsAndIsOnTheDisk() {
    String aggregate = UUID.randomUUID().toString();
    AtomicReference<String> appended = new AtomicReference<>("");
    store.node.whenAppended(aggregate, () -> appended.set(store.writtenTo()));
    store.append(aggregate, 0, StoreUnderTest.fact());
    assertThat(store.isOnTheDiskBeyond(appended.get())).isTrue();
  }
}
