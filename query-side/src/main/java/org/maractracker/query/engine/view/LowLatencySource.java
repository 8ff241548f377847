package org.maractracker.query.engine.view;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Event source that polls the store's stream in short turns. The embedded store looks for the next
 * event and only then takes the lock that it waits under, so an event stored in between wakes
 * nobody and is seen only when the wait is over. Short turns keep that to a few milliseconds,
 * without touching the token more often than once a second.
 */
final class LowLatencySource implements StreamableMessageSource<TrackedEventMessage<?>> {

  private static final long TURN_MILLIS = 50;

  private final StreamableMessageSource<TrackedEventMessage<?>> store;

  LowLatencySource(StreamableMessageSource<TrackedEventMessage<?>> store) {
    this.store = store;
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken from) {
    return new InTurns(store.openStream(from));
  }

  @Override
  public TrackingToken createTailToken() {
    return store.createTailToken();
  }

  @Override
  public TrackingToken createHeadToken() {
    return store.createHeadToken();
  }

  private record InTurns(BlockingStream<TrackedEventMessage<?>> stream)
      implements BlockingStream<TrackedEventMessage<?>> {

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
      long deadline = System.nanoTime() + unit.toNanos(timeout);
      long left;
      do {
        left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        int turn = (int) Math.clamp(left, 0, TURN_MILLIS);
        if (stream.hasNextAvailable(turn, TimeUnit.MILLISECONDS)) {
          return true;
        }
      } while (left > 0);
      return false;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
      return stream.peek();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
      return stream.nextAvailable();
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
      stream.skipMessagesWithPayloadTypeOf(ignored);
    }

    @Override
    public void close() {
      stream.close();
    }
  }
}
