package org.maractracker.store.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Version of an aggregate as a decision read it.
 *
 * @param version of its last event; -1 when there was no such aggregate
 * @param recordedAt when that event was recorded. When a database is restored from a backup,
 *     another event may get the same version, but not one that was recorded in the past. Null where
 *     only the version was noted
 */
public record ReadVersion(long version, @Nullable Instant recordedAt) {

  /** Version of an aggregate that does not exist. */
  public static final ReadVersion NOTHING = new ReadVersion(-1, null);

  /**
   * Combines what two notes say of the same version; takes nothing from a note of another version.
   */
  ReadVersion withMoreOf(ReadVersion other) {
    return recordedAt == null && version == other.version ? other : this;
  }

  /** Returns whether the aggregate is still at this version. */
  public boolean isStill(ReadVersion now) {
    return version == now.version && (recordedAt == null || recordedAt.equals(now.recordedAt));
  }
}
