package org.maractracker.query.engine.view;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Event source that polls the store's stream in short turns. The embedded store looks for the next
 * event and only then takes the lock that it waits under, so an event stored in between wakes
 * nobody and is seen only when the wait is over. Short turns keep that to a few milliseconds,
 * without touching the token more often than once a second.
 *
 * <p>Under load it lets batches grow: after a batch of several events it waits a moment before the
 * next, so that views take twenty events in a transaction and not two
 * (docs/decisions/310-one-feed-for-all-views.md). After a single event, and while there is a
 * backlog, it waits for nothing.
 */
final class LowLatencySource implements StreamableMessageSource<TrackedEventMessage<?>> {

  /** How long it waits for a batch to grow: a good part of what a subscriber notices. */
  static final long GROWING_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

  /** Size of a batch from which on more events are expected at once. */
  static final int SEVERAL = 4;

  private static final long TURN_MILLIS = 50;

  private final StreamableMessageSource<TrackedEventMessage<?>> store;
  private final LongSupplier from;
  private final LongConsumer pause;

  LowLatencySource(StreamableMessageSource<TrackedEventMessage<?>> store, LongSupplier from) {
    this(store, from, LockSupport::parkNanos);
  }

  /**
   * @param from the position after which a stream begins
   * @param pause waits for so many nanoseconds, or less
   */
  LowLatencySource(
      StreamableMessageSource<TrackedEventMessage<?>> store,
      LongSupplier from,
      LongConsumer pause) {
    this.store = store;
    this.from = from;
    this.pause = pause;
  }

  /** Opens the stream where the views have read to, whatever the token says. */
  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken ignored) {
    long position = from.getAsLong();
    return new InTurns(
        store.openStream(position == 0 ? null : new GlobalSequenceTrackingToken(position)), pause);
  }

  @Override
  public TrackingToken createTailToken() {
    return store.createTailToken();
  }

  @Override
  public TrackingToken createHeadToken() {
    return store.createHeadToken();
  }

  private static final class InTurns implements BlockingStream<TrackedEventMessage<?>> {

    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final LongConsumer pause;
    private int batch;

    InTurns(BlockingStream<TrackedEventMessage<?>> stream, LongConsumer pause) {
      this.stream = stream;
      this.pause = pause;
    }

    /** The processor waits for the first event of a batch alone; of the others it only asks. */
    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
      if (timeout > 0) {
        if (batch >= SEVERAL && batch < FeedProcessor.BATCH) {
          pause.accept(GROWING_NANOS);
        }
        batch = 0;
      }
      return isNextAvailable(timeout, unit);
    }

    private boolean isNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
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
      TrackedEventMessage<?> next = stream.nextAvailable();
      batch++;
      return next;
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
