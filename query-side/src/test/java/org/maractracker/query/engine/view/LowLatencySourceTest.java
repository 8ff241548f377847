package org.maractracker.query.engine.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LowLatencySourceTest {

  private final List<Long> turns = new ArrayList<>();
  private final List<Long> pauses = new ArrayList<>();

  @Test
  void looksAgainSoonAfterAWakeUpThatWasMissed() throws InterruptedException {
    assertThat(stream(3).hasNextAvailable(1, TimeUnit.SECONDS)).isTrue();
    assertThat(turns).hasSize(3).allMatch(millis -> millis <= 50);
  }

  @Test
  void givesUpWhenTheTimeIsOver() throws InterruptedException {
    assertThat(stream(Integer.MAX_VALUE).hasNextAvailable(30, TimeUnit.MILLISECONDS)).isFalse();
    assertThat(stream(Integer.MAX_VALUE).hasNextAvailable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, false", "3, false", "4, true", "20, true", "500, false"})
  void letsTheNextBatchGrowAfterOneOfSeveralAndNotWhileThereIsABacklog(int taken, boolean waits)
      throws InterruptedException {
    BlockingStream<TrackedEventMessage<?>> stream = stream(1);
    for (int i = 0; i < taken; i++) {
      stream.nextAvailable();
    }
    assertThat(pauses).isEmpty();
    assertThat(stream.hasNextAvailable(1, TimeUnit.SECONDS)).isTrue();
    assertThat(pauses).hasSize(waits ? 1 : 0);
    stream.hasNextAvailable(1, TimeUnit.SECONDS);
    assertThat(pauses).as("a batch that held nothing").hasSize(waits ? 1 : 0);
  }

  private BlockingStream<TrackedEventMessage<?>> stream(int availableAt) {
    return new LowLatencySource(new DeafSource(availableAt), () -> 0, pauses::add).openStream(null);
  }

  /** Its stream notices an event only when it is asked for the so-manieth time. */
  private final class DeafSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final int availableAt;

    DeafSource(int availableAt) {
      this.availableAt = availableAt;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken from) {
      return new BlockingStream<>() {
        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
          turns.add(unit.toMillis(timeout));
          return turns.size() >= availableAt;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
          return Optional.empty();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
          return new GenericTrackedEventMessage<>(
              new GlobalSequenceTrackingToken(1), GenericEventMessage.asEventMessage("event"));
        }

        @Override
        public void close() {}
      };
    }
  }
}
