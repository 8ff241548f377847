package org.maractracker.store.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.TrackerEvent;
import org.maractracker.store.events.ReadSet;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.testsupport.TestDatabase;

class PreloadedEventsTest {

  private final String meeting = UUID.randomUUID().toString();
  private final String action = UUID.randomUUID().toString();

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatAUnitOfWorkIsGivenIsNotReadInIt(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      List<RecordedEvent> remembered = remembered(store, 2);
      store.append(meeting, 2, StoreUnderTest.fact());
      UnitOfWork<?> decision = store.begin();
      PreloadedEvents.give(remembered);
      assertThat(folded(store, meeting))
          .containsExactlyElementsOf(remembered.stream().map(RecordedEvent::event).toList());
      assertThat(PreloadedEvents.eventsOf(meeting)).isEqualTo(remembered);
      assertThat(PreloadedEvents.eventsOf(action)).isEmpty();
      decision.rollback();
      assertThat(folded(store, meeting)).hasSize(3);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void itsVersionIsThatOfTheLastEventGiven(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      List<RecordedEvent> remembered = remembered(store, 2);
      UnitOfWork<?> decision = store.begin();
      PreloadedEvents.give(remembered);
      var stream = store.events.readEvents(meeting);
      stream.asStream().forEach(event -> {});
      assertThat(stream.getLastSequenceNumber()).isEqualTo(1);
      decision.rollback();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aDecisionOnWhatIsStillSoIsStored(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      List<RecordedEvent> remembered = remembered(store, 2);
      assertThatCode(() -> decideOn(store, remembered)).doesNotThrowAnyException();
      assertThat(store.positions()).containsExactly(1L, 2L, 3L);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aDecisionOnWhatHasMovedOnIsNot(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      List<RecordedEvent> remembered = remembered(store, 1);
      store.append(meeting, 1, StoreUnderTest.fact());
      assertThatThrownBy(() -> decideOn(store, remembered))
          .isInstanceOf(ConcurrencyException.class);
      assertThat(store.positions()).containsExactly(1L, 2L);
    }
  }

  /** The database was restored from a backup, and something else happened then. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aDecisionOnAnotherEventOfTheSameVersionIsNot(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      List<RecordedEvent> undone = List.of(undone(remembered(store, 1).getFirst()));
      assertThatThrownBy(() -> decideOn(store, undone)).isInstanceOf(ConcurrencyException.class);
      assertThat(store.positions()).containsExactly(1L);
    }
  }

  /** The decision notes the version too, and does not know when it came to be. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aVersionNotedBesideTakesNothingAway(TestDatabase database) {
    try (StoreUnderTest store = new StoreUnderTest(database)) {
      List<RecordedEvent> undone = List.of(undone(remembered(store, 1).getFirst()));
      Runnable version = () -> ReadSet.readAt(meeting, 0);
      Runnable event = () -> PreloadedEvents.give(undone);
      for (List<Runnable> noted : List.of(List.of(version, event), List.of(event, version))) {
        assertThatThrownBy(() ->
                store.node.appendOn(
                    action, 0, () -> noted.forEach(Runnable::run), StoreUnderTest.fact()))
            .isInstanceOf(ConcurrencyException.class);
      }
      assertThat(store.positions()).containsExactly(1L);
    }
  }

  /** Returns an event that was recorded at another time in its place. */
  static RecordedEvent undone(RecordedEvent stored) {
    return new RecordedEvent(
        stored.position(),
        stored.aggregateType(),
        stored.aggregateId(),
        stored.version(),
        stored.type(),
        stored.event(),
        Map.of(),
        stored.recordedAt().minusMillis(1));
  }

  private List<RecordedEvent> remembered(StoreUnderTest store, int events) {
    for (int version = 0; version < events; version++) {
      store.append(meeting, version, StoreUnderTest.fact());
    }
    return store.archive.ofAggregate(meeting, 0);
  }

  private void decideOn(StoreUnderTest store, List<RecordedEvent> remembered) {
    store.node.appendOn(action, 0, () -> PreloadedEvents.give(remembered), StoreUnderTest.fact());
  }

  private static List<TrackerEvent> folded(StoreUnderTest store, String aggregateId) {
    return store
        .events
        .readEvents(aggregateId)
        .asStream()
        .map(event -> (TrackerEvent) event.getPayload())
        .toList();
  }
}
