package org.maractracker.store.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.Origin;
import org.maractracker.events.TrackerEvent;
import org.maractracker.store.commit.StoreUnderTest;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;

class ClosedRegistryTest {

  private final String meeting = UUID.randomUUID().toString();

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void storesALogicalNameAndRevisionAndReadsThemBack(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      TrackerEvent fact = StoreUnderTest.fact();
      store.append(meeting, 0, fact);
      assertThat(
              store
                  .jdbc
                  .sql("select event_type || '.' || revision from events.domain_event")
                  .query(String.class)
                  .single())
          .isEqualTo("CaseListed.1");
      RecordedEvent read = store.archive.ofAggregate(meeting, 0).getFirst();
      assertThat(read.event()).isEqualTo(fact);
      assertThat(read.type().name()).isEqualTo("CaseListed");
      assertThat(store.stream().toList().getFirst().getPayload()).isEqualTo(fact);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void keepsWhoDidItAndWhenToTheMillisecond(TestDatabase database) {
    Instant then = Instant.parse("2026-03-29T01:00:00.123Z");
    try (StoreUnderTest store = new StoreUnderTest(database, new SettableClock(then))) {
      UnitOfWork<?> unitOfWork = store.begin();
      store.events.publish(
          new GenericDomainEventMessage<>(
              "Meeting",
              meeting,
              0,
              StoreUnderTest.fact(),
              MetaData.from(Map.of(Origin.ACTOR, "u-1", Origin.ACTOR_NAME, "Ann Example"))));
      unitOfWork.commit();
      RecordedEvent read = store.archive.ofAggregate(meeting, 0).getFirst();
      assertThat(read.recordedAt()).isEqualTo(then);
      assertThat(read.origin(Origin.ACTOR_NAME)).isEqualTo("Ann Example");
      assertThat(read.origin(Origin.ACTOR_AGENCY)).isNull();
      assertThat(store.stream().toList().getFirst().getTimestamp()).isEqualTo(then);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void loadsNoClassThatARowNames(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      store.append(meeting, 0, StoreUnderTest.fact());
      store.forge("update events.domain_event set event_type = 'javax.swing.JEditorPane'");
      assertRefused(store);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesARevisionItDoesNotKnow(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      store.append(meeting, 0, StoreUnderTest.fact());
      store.forge("update events.domain_event set revision = '999'");
      assertRefused(store);
    }
  }

  private void assertRefused(StoreUnderTest store) {
    assertThatThrownBy(() -> store.archive.ofAggregate(meeting, 0))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("Unknown event");
    assertThatThrownBy(() -> store.stream().forEach(event -> event.getPayload()))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("Unknown event");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesToStoreWhatIsNoEvent(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      UnitOfWork<?> unitOfWork = store.begin();
      store.events.publish(new GenericDomainEventMessage<>("Meeting", meeting, 0, "a text"));
      assertThatThrownBy(unitOfWork::commit).isInstanceOf(SerializationException.class);
      assertThat(store.positions()).isEmpty();
    }
  }
}
