package org.maractracker.store.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an aggregate was when a decision read it.
 *
 * @param version of its last event; -1 when it was not there
 * @param recordedAt when that event was recorded. Where a database is put back from a backup,
 *     another event may come to have the version, but not one that was recorded in the past. Null
 *     where only the version was noted
 */
record ReadVersion(long version, @Nullable Instant recordedAt) {

  /** Of one that is not there. */
  static final ReadVersion NOTHING = new ReadVersion(-1, null);

  /** What is known of the same reading from both; of another reading nothing is taken. */
  ReadVersion withMoreOf(ReadVersion other) {
    return recordedAt == null && version == other.version ? other : this;
  }

  /** Whether it still is so. */
  boolean isStill(ReadVersion now) {
    return version == now.version && (recordedAt == null || recordedAt.equals(now.recordedAt));
  }
}
