package org.maractracker.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.store.events.AppendedEvents.Appended;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.dao.DataAccessResourceFailureException;

class ReadAheadTest {

  @ParameterizedTest
  @EnumSource
  void readsEachEventOnceInOrder(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database);
        ReadAhead none = new ReadAhead(store.archive, 3)) {
      assertThat(none.next()).isEmpty();
      for (int i = 0; i < 7; i++) {
        store.append("m" + i, 0, StoreUnderTest.fact());
      }
      List<Long> positions = new ArrayList<>();
      try (ReadAhead events = new ReadAhead(store.archive, 3)) {
        List<RecordedEvent> batch = events.next();
        for (; !batch.isEmpty(); batch = events.next()) {
          batch.forEach(each -> positions.add(each.position()));
        }
        assertThat(events.next()).isEmpty();
      }
      assertThat(positions).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }
  }

  @Test
  void readsTheNextBatchWhileOneIsWorkedOn() throws InterruptedException {
    try (StoreUnderTest store = new StoreUnderTest(TestDatabase.H2)) {
      store.append("m", 0, StoreUnderTest.fact());
      Watched archive = new Watched(store.archive);
      try (ReadAhead events = new ReadAhead(archive, 1)) {
        assertThat(events.next()).hasSize(1);
        assertThat(archive.read.tryAcquire(2, 5, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  @Test
  void saysWhyItCouldNotRead() {
    try (StoreUnderTest store = new StoreUnderTest(TestDatabase.H2)) {
      Watched archive = new Watched(store.archive);
      archive.away = true;
      try (ReadAhead events = new ReadAhead(archive, 1)) {
        assertThatThrownBy(events::next).isInstanceOf(DataAccessResourceFailureException.class);
      }
    }
  }

  /** Tells how often it was read. */
  private static final class Watched implements EventArchive {

    final Semaphore read = new Semaphore(0);
    volatile boolean away;
    private final EventArchive archive;

    Watched(EventArchive archive) {
      this.archive = archive;
    }

    @Override
    public List<RecordedEvent> after(long position, int limit) {
      read.release();
      if (away) {
        throw new DataAccessResourceFailureException("away");
      }
      return archive.after(position, limit);
    }

    @Override
    public List<RecordedEvent> ofAggregate(String aggregateId, long fromVersion) {
      return archive.ofAggregate(aggregateId, fromVersion);
    }

    @Override
    public List<RecordedEvent> at(Collection<Long> positions) {
      return archive.at(positions);
    }

    @Override
    public OptionalLong positionOf(String aggregateId, long version) {
      return archive.positionOf(aggregateId, version);
    }

    @Override
    public Optional<Appended> lastOf(String aggregateId) {
      return archive.lastOf(aggregateId);
    }

    @Override
    public long head() {
      return archive.head();
    }
  }
}
