package org.maractracker.store.events;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * All stored events in order, a batch at a time, the next one read and deserialised while one is
 * worked on. For whoever reads the whole store; it holds two batches and a connection at once.
 */
public final class ReadAhead implements AutoCloseable {

  private final EventArchive archive;
  private final int batchSize;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("read-ahead").factory());
  private Future<List<RecordedEvent>> ahead;

  /** Begins at once with the first batch. */
  public ReadAhead(EventArchive archive, int batchSize) {
    this.archive = archive;
    this.batchSize = batchSize;
    this.ahead = read(0);
  }

  private Future<List<RecordedEvent>> read(long after) {
    return reader.submit(() -> archive.after(after, batchSize));
  }

  /**
   * The next batch; empty when there is none, also when asked again.
   *
   * @throws org.springframework.dao.DataAccessException when it could not be read
   */
  public List<RecordedEvent> next() {
    List<RecordedEvent> batch = taken();
    if (!batch.isEmpty()) {
      ahead = read(batch.getLast().position());
    }
    return batch;
  }

  private List<RecordedEvent> taken() {
    try {
      return ahead.get();
    } catch (ExecutionException e) {
      throw Executions.whatItThrew(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while reading", e);
    }
  }

  /** Waits for the batch that is being read, which nobody will have. */
  @Override
  public void close() {
    reader.close();
  }
}
