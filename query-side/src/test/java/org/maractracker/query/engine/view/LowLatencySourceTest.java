package org.maractracker.query.engine.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LowLatencySourceTest {

  private final List<Long> turns = new ArrayList<>();

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

  private BlockingStream<TrackedEventMessage<?>> stream(int availableAt) {
    return new LowLatencySource(new DeafSource(availableAt)).openStream(null);
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
          throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
      };
    }
  }
}
