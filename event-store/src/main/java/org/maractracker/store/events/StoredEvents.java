package org.maractracker.store.events;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * The stored bytes of events, for whoever must show that they are what was recorded. Unlike {@link
 * EventArchive} it takes what it finds: a row that somebody made, changed or took away by another
 * way than this software is read as it is, or is missing.
 */
public interface StoredEvents {

  /** How many rows are in memory at once where many are read. */
  int BATCH = 500;

  /** Those of the positions {@code first} to {@code last}, both included, in order of position. */
  List<StoredEvent> between(long first, long last);

  /** The events at these positions, in order of position; a position that is not there has none. */
  List<StoredEvent> at(Collection<Long> positions);

  /** The last position; 0 when nothing is stored. */
  long head();

  /**
   * The same as {@link #between}, one after another and in bounded memory, each batch a statement
   * of its own.
   */
  default void each(long first, long last, Consumer<StoredEvent> taker) {
    for (long from = first; from <= last; from += BATCH) {
      between(from, Math.min(last, from + BATCH - 1)).forEach(taker);
    }
  }
}
