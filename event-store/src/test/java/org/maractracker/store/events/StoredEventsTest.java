package org.maractracker.store.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.store.commit.StoreUnderTest;
import org.maractracker.testsupport.TestDatabase;

class StoredEventsTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void givesTheBytesAndEverythingElseOfARow(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      String meeting = UUID.randomUUID().toString();
      CaseListed fact = StoreUnderTest.fact();
      store.append(meeting, 0, StoreUnderTest.fact(), fact);

      StoredEvent stored = stored(store).at(List.of(2L, 99L)).getFirst();

      RecordedEvent read = store.archive.at(List.of(2L)).getFirst();
      assertThat(stored.position()).isEqualTo(2);
      assertThat(stored.aggregateType()).isEqualTo("Meeting");
      assertThat(stored.aggregateId()).isEqualTo(meeting);
      assertThat(stored.version()).isEqualTo(1);
      assertThat(stored.recordedAt()).isEqualTo(read.recordedAt());
      assertThat(stored.type()).isEqualTo("CaseListed");
      assertThat(stored.revision()).isEqualTo("1");
      assertThat(UUID.fromString(stored.eventId())).isNotNull();
      assertThat(new String(stored.payload(), UTF_8)).contains(fact.caseId().toString());
      assertThat(new String(stored.metaData(), UTF_8)).startsWith("{");
    }
  }

  /** Deserialising would refuse this row. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void givesWhatNoSoftwareCouldRead(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      store.append(UUID.randomUUID().toString(), 0, StoreUnderTest.fact());
      store.forge(
          "update events.domain_event set event_type = 'Unheard',"
              + " recorded_at = timestamp with time zone '2026-03-29 01:30:00.007+01:00'");
      store
          .jdbc
          .sql("update events.domain_event set payload = ?")
          .param(new byte[] {0, (byte) 0xff})
          .update();
      StoredEvent stored = stored(store).between(1, 1).getFirst();
      assertThat(stored.payload()).containsExactly(0, 0xff);
      assertThat(stored.type()).isEqualTo("Unheard");
      assertThat(stored.recordedAt()).isEqualTo("2026-03-29T00:30:00.007Z");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void goesThroughARangeInOrderAcrossBatches(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      for (int i = 0; i < 101; i++) {
        store.append(
            UUID.randomUUID().toString(),
            0,
            LongStream.range(0, 10)
                .mapToObj(each -> StoreUnderTest.fact())
                .toArray(CaseListed[]::new));
      }
      List<Long> positions = new ArrayList<>();
      stored(store).each(3, 1_008, event -> positions.add(event.position()));
      assertThat(positions)
          .containsExactlyElementsOf(LongStream.rangeClosed(3, 1_008).boxed().toList());
      assertThat(stored(store).between(1_009, 5_000)).hasSize(2);
      assertThat(stored(store).head()).isEqualTo(1_010);
    }
  }

  private static StoredEvents stored(StoreUnderTest store) {
    return new StoredEventTable(store.dataSource);
  }
}
